using DocLint.Rules.Boilerplate;
using DocLint.Testing;

namespace DocLint.Tests.Rules;

public class AssistantResidueTests
{
    [Theory]
    [InlineData("[|Certainly! Here is a short article about the mill:|]\n\nThe mill is old.", "The mill is old.")]
    [InlineData("[|Sure, here's the revised text:|]\n\nThe mill is old.", "The mill is old.")]
    [InlineData("[|Here is a revised version of your article:|]\n\nThe mill is old.", "The mill is old.")]
    [InlineData("The mill is old.\n\n[|Let me know if you'd like me to make it shorter!|]", "The mill is old.\n")]
    [InlineData("The mill is old.\n\n[|I hope this helps!|]", "The mill is old.\n")]
    [InlineData("The mill is old.\n\n[|Would you like me to add sources?|]", "The mill is old.\n")]
    [InlineData("The mill is old. [|As an AI language model, I cannot visit it.|] It turns.", "The mill is old.  It turns.")]
    [InlineData("[|As of my last update, the mill was closed.|] It turns.", " It turns.")]
    [InlineData("[|I'm sorry, but I can't assist with that request.|]", "")]
    [InlineData("The mill is old[|:contentReference[oaicite:0]{index=0}|].", "The mill is old.")]
    [InlineData("The mill is old [|【12†source】|].", "The mill is old .")]
    [InlineData("The mill is old [|\uE200cite\uE202turn0search1\uE201|].", "The mill is old .")]
    [InlineData("The mill is old.[|citeturn0search1turn0news3|]", "The mill is old.")]
    [InlineData("[|[cite_start]|]The mill is old. [|[cite: 12, 14]|]", "The mill is old. ")]
    [InlineData("The mill is old. [|As a large language model trained by Acme, I cannot visit it.|] It turns.", "The mill is old.  It turns.")]
    [InlineData("[|I'd be happy to help! Here is the article:|]\n\nThe mill is old.", "The mill is old.")]
    [InlineData("[|**Sure!** Here's an article about the mill:|]\n\nThe mill is old.", "The mill is old.")]
    [InlineData("The mill is old.\n\n[|If you'd like, I can shorten it or add sources.|]", "The mill is old.\n")]
    [InlineData("The mill is old.\n\n[|Regenerate response|]", "The mill is old.\n")]
    [InlineData("[|<think>|]The user asks.[|</think>|] The mill is old [|[1†L12-L20]|].", "The user asks. The mill is old .")]
    public void Reports_and_deletes(string text, string expected) => RuleTest<AssistantResidue>.Verify(text, expected, "note.txt");

    [Theory]
    [InlineData("The reply began “As an AI language model, I cannot say”, and the editor laughed.")]
    [InlineData("Chatbots say that as an AI language model, I have no views.")]
    [InlineData("An AI language model wrote the text, and a large language model checked it.")]
    [InlineData("Certainly the mill is old. Sure, it turns.")]
    [InlineData("Of course! The mill is old.")]
    [InlineData("The owner said he hoped this helps.\n\nThe mill is old.")]
    [InlineData("The mark `turn0search1` stands in the file.")]
    [InlineData("The chatbot answered: As an AI, I have no opinions.")]
    [InlineData("I'm just an AI enthusiast, and as an AI company we train models.")]
    [InlineData("I don't have access to real-time figures here in the field.")]
    [InlineData("My training data came from the river itself.")]
    [InlineData("The mill is old.\n\nFeel free to adjust the spices, and I hope this helps you bake.")]
    [InlineData("The mill is old.\n\nWould you like me to write a second part?")]
    [InlineData("The train leaves [12:30 from the mill].")]
    [InlineData("Let me know if you see the mill.\n\nThe mill is old.\n\nIt turns.\n\nIt grinds.")]
    public void Accepts_text_about_assistants_and_plain_speech(string text) => RuleTest<AssistantResidue>.Verify(text);
}
