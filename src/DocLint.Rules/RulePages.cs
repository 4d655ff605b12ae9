using System.Buffers;
using System.Reflection;
using System.Text;

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

        // A report with help reads every page, so none goes through a reader's buffers.
        int length = (int)stream.Length;
        byte[] bytes = ArrayPool<byte>.Shared.Rent(length);
        stream.ReadExactly(bytes, 0, length);
        string page = Encoding.UTF8.GetString(bytes, 0, length);
        ArrayPool<byte>.Shared.Return(bytes);
        return page;
    }
}
