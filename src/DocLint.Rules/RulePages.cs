using System.Reflection;

namespace DocLint.Rules;

/// <summary>The pages of the rules, which are part of the assembly.</summary>
public static class RulePages
{
    /// <summary>The Markdown of a rule's page by ID, such as <c>DL3001</c>; null when there is none.</summary>
    public static string? Find(string ruleId)
    {
        using Stream? stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"pages/{ruleId}.md");
        if (stream is null)
        {
            return null;
        }

        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
