#if !USE_VERIFY
using System.Runtime.CompilerServices;

// The part of Verify's surface that the tests use, for feeds that do not carry the package it rests on.
// "-p:UseVerify=true" leaves this file out and references the package; snapshots have the same names and contents.
namespace VerifyXunit
{
    /// <summary>Marks a class with snapshot tests.</summary>
    [AttributeUsage(AttributeTargets.Class)]
    public sealed class UsesVerifyAttribute : Attribute;

    /// <summary>Compares texts with approved ones.</summary>
    public static class Verifier
    {
        /// <summary>Compares a text with the snapshot named by the settings that follow.</summary>
        public static VerifyTests.SettingsTask Verify(string target, [CallerFilePath] string sourceFile = "", [CallerMemberName] string member = "") =>
            new(target, Path.GetDirectoryName(sourceFile)!, $"{Path.GetFileNameWithoutExtension(sourceFile)}.{member}");
    }
}

namespace VerifyTests
{
    /// <summary>A comparison that runs when it is awaited.</summary>
    public sealed class SettingsTask(string target, string sourceDirectory, string defaultName)
    {
        private string _directory = ".";
        private string _name = defaultName;

        /// <summary>The folder of the snapshot, relative to the test's file.</summary>
        public SettingsTask UseDirectory(string directory)
        {
            _directory = directory;
            return this;
        }

        /// <summary>The name of the snapshot without <c>.verified.txt</c>.</summary>
        public SettingsTask UseFileName(string name)
        {
            _name = name;
            return this;
        }

        /// <summary>Runs the comparison.</summary>
        public TaskAwaiter GetAwaiter()
        {
            Compare();
            return Task.CompletedTask.GetAwaiter();
        }

        private void Compare()
        {
            string folder = Path.GetFullPath(_directory, sourceDirectory);
            string verified = Path.Combine(folder, $"{_name}.verified.txt");
            string received = Path.Combine(folder, $"{_name}.received.txt");
            string actual = target.ReplaceLineEndings("\n");
            if (File.Exists(verified) && File.ReadAllText(verified).ReplaceLineEndings("\n").TrimEnd('\n') == actual.TrimEnd('\n'))
            {
                File.Delete(received);
                return;
            }

            if (DocLint.Tests.Update.IsOn)
            {
                Directory.CreateDirectory(folder);
                File.WriteAllText(verified, actual);
                return;
            }

            File.WriteAllText(received, actual);
            Xunit.Assert.Fail($"'{_name}.received.txt' differs from '{_name}.verified.txt' in '{folder}'.\n{DocLint.Tests.Update.Hint}\n\n{actual}");
        }
    }
}
#endif
