namespace DocLint.Testing;

/// <summary>A rule did not do what its test expects. The message shows both.</summary>
public sealed class RuleTestException(string message) : Exception(message);
