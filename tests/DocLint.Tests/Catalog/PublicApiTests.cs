using System.Reflection;
using System.Text;
using DocLint.Diagnostics;
using DocLint.Evidence;
using DocLint.Reporting;
using DocLint.Rules;
using DocLint.Testing;
using VerifyXunit;

namespace DocLint.Tests.Catalog;

[UsesVerify]
public class PublicApiTests
{
    public static TheoryData<string> Assemblies => new(ByName.Keys);

    private static SortedDictionary<string, Assembly> ByName { get; } = new(StringComparer.Ordinal)
    {
        ["DocLint"] = typeof(Diagnostic).Assembly,
        ["DocLint.Evidence"] = typeof(EvidenceFolders).Assembly,
        ["DocLint.Reporting"] = typeof(ToolInfo).Assembly,
        ["DocLint.Rules"] = typeof(BuiltInRules).Assembly,
        ["DocLint.Testing"] = typeof(RulePage).Assembly,
    };

    [Theory]
    [MemberData(nameof(Assemblies))]
    public async Task The_public_surface_is_the_approved_one(string name) =>
        await Verifier.Verify(Describe(ByName[name])).UseDirectory("Snapshots").UseFileName($"PublicApi.{name}");

    [Fact]
    public void Public_types_are_immutable()
    {
        IEnumerable<string> mutable = typeof(Diagnostic).Assembly.GetExportedTypes()
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
                .Where(property => property.SetMethod is { IsPublic: true } setter && !setter.ReturnParameter.GetRequiredCustomModifiers().Any(modifier => modifier.Name == "IsExternalInit"))
                .Select(property => $"{type.Name}.{property.Name}")
                .Concat(type.GetFields(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static)
                    .Where(field => !field.IsInitOnly && !field.IsLiteral && !type.IsEnum).Select(field => $"{type.Name}.{field.Name}")));

        Assert.Empty(mutable);
    }

    private static string Describe(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (Type type in assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            text.Append($"{Kind(type)} {Name(type)}{Base(type)}\n");
            IEnumerable<string> members = type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
                .Where(member => member is not MethodInfo { IsSpecialName: true } and not MethodInfo { Name: "Equals" or "GetHashCode" or "ToString" or "Deconstruct" } and not Type && !member.Name.Contains('<'))
                .Select(Member).Order(StringComparer.Ordinal);
            foreach (string member in members)
            {
                text.Append($"  {member}\n");
            }
        }

        return text.ToString();
    }

    private static string Kind(Type type) => type.IsEnum ? "enum" : type.IsInterface ? "interface" : type.IsValueType ? "struct" : type is { IsAbstract: true, IsSealed: true } ? "static class" : type.IsAbstract ? "abstract class" : type.IsSealed ? "sealed class" : "class";

    private static string Base(Type type) => type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType) && parent != typeof(Enum) ? $" : {Name(parent)}" : "";

    private static string Member(MemberInfo member) => member switch
    {
        FieldInfo field => field.DeclaringType!.IsEnum ? field.Name : $"{Name(field.FieldType)} {field.Name}",
        PropertyInfo property => $"{Name(property.PropertyType)} {property.Name} {{ get;{(property.SetMethod is { IsPublic: true } ? " init;" : "")} }}",
        MethodInfo method => $"{Name(method.ReturnType)} {method.Name}({Parameters(method)})",
        ConstructorInfo constructor => $"new({Parameters(constructor)})",
        _ => member.Name,
    };

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter => $"{Name(parameter.ParameterType)} {parameter.Name}"));

    private static string Name(Type type)
    {
        if (!type.IsGenericType)
        {
            return type.Namespace?.StartsWith("System", StringComparison.Ordinal) == true ? type.Name : type.FullName ?? type.Name;
        }

        string name = type.GetGenericTypeDefinition().FullName!.Split('`')[0];
        name = name.StartsWith("System", StringComparison.Ordinal) ? name[(name.LastIndexOf('.') + 1)..] : name;
        return $"{name}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>";
    }
}
