using System.Diagnostics.CodeAnalysis;

namespace DocLint.Cli.Plugins;

/// <summary>Whether this build can run code that it was not built with.</summary>
internal static class PluginSupport
{
    /// <summary>False in the native binary, out of which the compiler then leaves all that loads plug-ins.</summary>
    [FeatureSwitchDefinition("DocLint.Plugins.IsSupported")]
    [FeatureGuard(typeof(RequiresUnreferencedCodeAttribute))]
#pragma warning disable IL4000 // The project sets the switch for the native binary, where nothing else keeps the guarded code out.
    public static bool IsSupported => !AppContext.TryGetSwitch("DocLint.Plugins.IsSupported", out bool isSupported) || isSupported;
#pragma warning restore IL4000
}
