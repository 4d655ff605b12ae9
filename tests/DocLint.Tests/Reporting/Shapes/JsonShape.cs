using System.Globalization;
using System.Text.Json;

namespace DocLint.Tests.Reporting.Shapes;

/// <summary>What a JSON document may look like: for each kind of object its properties, which of them must be there, and what they hold.</summary>
/// <remarks>
/// <para>Written as lines of <c>kind: name=type name!=type</c>, where <c>!</c> marks a property that must be there. A type is <c>text</c>, <c>number</c> (whole, from 0), <c>place</c> (whole, from 1), <c>flag</c>, <c>uri</c> (absolute), <c>reference</c> (a URI, absolute or not), <c>any</c>, words parted by <c>|</c> in quotes, the kind of an object, <c>[type]</c> for a list, or <c>{type}</c> for an object with any names.</para>
/// </remarks>
internal sealed class JsonShape
{
    private readonly Dictionary<string, Dictionary<string, (string Type, bool IsRequired)>> _kinds = new(StringComparer.Ordinal);

    /// <summary>Reads the lines.</summary>
    public JsonShape(string lines)
    {
        foreach (string line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            string[] parts = line.Split(": ", 2);
            var properties = new Dictionary<string, (string, bool)>(StringComparer.Ordinal);
            foreach (string property in parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                string[] pair = property.Split('=', 2);
                properties.Add(pair[0].TrimEnd('!'), (pair[1], pair[0].EndsWith('!')));
            }

            _kinds.Add(parts[0], properties);
        }
    }

    /// <summary>What is wrong with a value of a type, each with its place.</summary>
    public IReadOnlyList<string> Judge(JsonElement value, string type)
    {
        var problems = new List<string>();
        Judge(value, type, "$", problems);
        return problems;
    }

    private void Judge(JsonElement value, string type, string place, List<string> problems)
    {
        if (type.StartsWith('['))
        {
            if (value.ValueKind != JsonValueKind.Array)
            {
                problems.Add($"{place}: it is no list");
                return;
            }

            int index = 0;
            foreach (JsonElement item in value.EnumerateArray())
            {
                Judge(item, type[1..^1], string.Create(CultureInfo.InvariantCulture, $"{place}[{index++}]"), problems);
            }
        }
        else if (type.StartsWith('{') || _kinds.ContainsKey(type))
        {
            if (value.ValueKind != JsonValueKind.Object)
            {
                problems.Add($"{place}: it is no object");
                return;
            }

            JudgeObject(value, type, place, problems);
        }
        else if (!IsOf(value, type))
        {
            problems.Add($"{place}: '{value}' is no {type}");
        }
    }

    private void JudgeObject(JsonElement value, string type, string place, List<string> problems)
    {
        Dictionary<string, (string Type, bool IsRequired)>? properties = _kinds.GetValueOrDefault(type);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (JsonProperty property in value.EnumerateObject())
        {
            if (!seen.Add(property.Name))
            {
                problems.Add($"{place}.{property.Name}: it is there twice");
            }

            if (properties is null)
            {
                Judge(property.Value, type[1..^1], $"{place}.{property.Name}", problems);
            }
            else if (properties.TryGetValue(property.Name, out (string Type, bool) known))
            {
                Judge(property.Value, known.Type, $"{place}.{property.Name}", problems);
            }
            else
            {
                problems.Add($"{place}.{property.Name}: a {type} has no such property");
            }
        }

        foreach ((string name, (_, bool isRequired)) in properties ?? [])
        {
            if (isRequired && !seen.Contains(name))
            {
                problems.Add($"{place}: '{name}' is missing");
            }
        }
    }

    private static bool IsOf(JsonElement value, string type) => type switch
    {
        "any" => true,
        "text" => value.ValueKind == JsonValueKind.String,
        "number" => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out int number) && number >= 0,
        "place" => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out int place) && place >= 1,
        "flag" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        // A path that begins with a slash is an absolute URI to the framework.
        "uri" => value.ValueKind == JsonValueKind.String && value.GetString() is { } text && text.Contains("://", StringComparison.Ordinal) && Uri.TryCreate(text, UriKind.Absolute, out _),
        "reference" => value.ValueKind == JsonValueKind.String && Uri.IsWellFormedUriString(value.GetString(), UriKind.RelativeOrAbsolute),
        _ when type.StartsWith('\'') => value.ValueKind == JsonValueKind.String && type.Trim('\'').Split('|').Contains(value.GetString()),
        _ => throw new ArgumentException($"There is no type '{type}'.", nameof(type)),
    };
}
