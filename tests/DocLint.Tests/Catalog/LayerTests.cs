using System.Reflection;
using DocLint.Diagnostics;

namespace DocLint.Tests.Catalog;

public class LayerTests
{
    // Each folder of the library uses only those before it.
    private static readonly string[] Layers = ["Text", "Syntax", "Semantics", "Diagnostics", "Analysis", "Configuration", "Linting"];
    private const BindingFlags Everything = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    [Fact]
    public void Each_folder_uses_only_those_above_it()
    {
        var violations = new SortedSet<string>(StringComparer.Ordinal);
        foreach (Type type in typeof(Diagnostic).Assembly.GetTypes())
        {
            int own = LayerOf(type);
            foreach (Type used in UsedTypes(type))
            {
                if (own >= 0 && LayerOf(used) > own)
                {
                    violations.Add($"{type.FullName} uses {used.FullName}");
                }
            }
        }

        Assert.Empty(violations);
    }

    [Fact]
    public void No_type_of_a_borrowed_parser_is_part_of_the_public_surface() =>
        Assert.DoesNotContain(
            typeof(Diagnostic).Assembly.GetExportedTypes()
                .SelectMany(type => type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static).SelectMany(SignatureTypes).Append(type.BaseType ?? typeof(object)))
                .Select(type => type.Assembly.GetName().Name),
            name => name is "Markdig" or "HtmlAgilityPack" or "YamlDotNet");

    private static int LayerOf(Type type) =>
        type.Namespace is { } name && name.StartsWith("DocLint.", StringComparison.Ordinal) ? Array.IndexOf(Layers, name.Split('.')[1]) : -1;

    private static IEnumerable<Type> UsedTypes(Type type)
    {
        IEnumerable<Type> direct = type.GetInterfaces().Append(type.BaseType ?? typeof(object)).Concat(type.GetMembers(Everything).SelectMany(SignatureTypes));
        IEnumerable<Type> locals = type.GetMethods(Everything).Cast<MethodBase>().Concat(type.GetConstructors(Everything))
            .SelectMany(method => method.GetMethodBody()?.LocalVariables.Select(local => local.LocalType) ?? []);
        return direct.Concat(locals).SelectMany(Unfold);
    }

    private static IEnumerable<Type> SignatureTypes(MemberInfo member) => member switch
    {
        FieldInfo field => [field.FieldType],
        PropertyInfo property => [property.PropertyType],
        MethodInfo method => [method.ReturnType, .. method.GetParameters().Select(parameter => parameter.ParameterType)],
        ConstructorInfo constructor => constructor.GetParameters().Select(parameter => parameter.ParameterType),
        _ => [],
    };

    private static IEnumerable<Type> Unfold(Type type) =>
        type.HasElementType ? Unfold(type.GetElementType()!) : type.IsGenericType ? [type, .. type.GetGenericArguments().SelectMany(Unfold)] : [type];
}
