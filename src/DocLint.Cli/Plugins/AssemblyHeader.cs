using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace DocLint.Cli.Plugins;

/// <summary>What an assembly says of itself, read before any of its code may run.</summary>
/// <param name="References">The assemblies that it needs.</param>
/// <param name="IsReference">Whether it holds signatures only, as the compiler makes them for other compilations.</param>
internal sealed record AssemblyHeader(ImmutableArray<AssemblyName> References, bool IsReference)
{
    /// <summary>Reads it; null when the content is no .NET assembly.</summary>
    /// <param name="content">The bytes of the file.</param>
    public static AssemblyHeader? Read(byte[] content)
    {
        try
        {
            using var file = new PEReader(ImmutableArray.Create(content));
            if (!file.HasMetadata || file.GetMetadataReader() is not { IsAssembly: true } metadata)
            {
                return null;
            }

            return new AssemblyHeader(
                [.. metadata.AssemblyReferences.Select(reference => metadata.GetAssemblyReference(reference).GetAssemblyName())],
                metadata.GetAssemblyDefinition().GetCustomAttributes().Any(attribute => IsReferenceMark(metadata, attribute)));
        }
        catch (BadImageFormatException)
        {
            return null;
        }
    }

    private static bool IsReferenceMark(MetadataReader metadata, CustomAttributeHandle handle) =>
        metadata.GetCustomAttribute(handle).Constructor is { Kind: HandleKind.MemberReference } constructor
        && metadata.GetMemberReference((MemberReferenceHandle)constructor).Parent is { Kind: HandleKind.TypeReference } type
        && metadata.StringComparer.Equals(metadata.GetTypeReference((TypeReferenceHandle)type).Name, nameof(System.Runtime.CompilerServices.ReferenceAssemblyAttribute));
}
