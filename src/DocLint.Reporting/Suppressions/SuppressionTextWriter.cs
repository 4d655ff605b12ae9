using System.Globalization;
using System.Text;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Reporting.Text;

namespace DocLint.Reporting.Suppressions;

/// <summary>Writes suppressions for people, one a line, and how many there are of each kind.</summary>
public static class SuppressionTextWriter
{
    /// <summary>Writes a list.</summary>
    public static void Write(TextWriter output, SuppressionList list)
    {
        int count = 0;
        foreach (ListedSuppression listed in list.Listed)
        {
            count++;
            output.Write(Line(listed, list));
            output.Write('\n');
        }

        output.Write(string.Create(
            CultureInfo.InvariantCulture,
            $"{Counted.Of(count, "suppression")}: {list.Count(SuppressionState.Used):N0} used, {list.Count(SuppressionState.Unused):N0} unused, {list.Count(SuppressionState.Expired):N0} expired, {list.Count(SuppressionState.Unknown):N0} not known; {list.CountSoon():N0} end{(list.CountSoon() == 1 ? "s" : "")} soon, {list.CountUnreasoned():N0} without a reason.\n"));
    }

    private static string Line(ListedSuppression listed, SuppressionList list)
    {
        SuppressionUse use = listed.Use;
        SuppressionInfo decision = use.Decision;
        var line = new StringBuilder();
        line.Append(CultureInfo.InvariantCulture, $"{CodeFrame.Clean(listed.Path)}:{listed.Position.Line + 1}: ");
        line.Append(use.Kind == SuppressionKind.Configuration ? "off" : use.State == SuppressionState.Unknown ? "not known" : use.State.ToString().ToLowerInvariant());
        line.Append(' ').Append(CodeFrame.Clean(use.Rules)).Append(" (").Append(SuppressionList.KindName(use.Kind));
        if (use.Target is { } target)
        {
            line.Append(" for '").Append(CodeFrame.Clean(target)).Append('\'');
        }

        if (use.Findings > 0)
        {
            line.Append(", ").Append(Counted.Of(use.Findings, "finding"));
        }

        if (decision.Owner is { } owner)
        {
            line.Append(", owner ").Append(CodeFrame.Clean(owner));
        }

        if (use.DaysLeft(list.AsOf) is { } days)
        {
            line.Append(CultureInfo.InvariantCulture, $", until {decision.Until:yyyy-MM-dd}: {(days > 0 ? $"{Counted.Of(days, "day")} left" : $"{Counted.Of(-days, "day")} ago")}{(list.EndsSoon(use) ? ", ends soon" : "")}");
        }

        line.Append(')');
        if (use.Kind != SuppressionKind.Configuration)
        {
            line.Append(": ").Append(decision.Reason is { } reason ? CodeFrame.Clean(reason) : "no reason");
        }

        return line.ToString();
    }
}
