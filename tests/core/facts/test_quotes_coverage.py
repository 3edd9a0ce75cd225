"""Reports as agencies, broadcasters and papers word them: what is read as whose words."""

from __future__ import annotations

import pytest

from tests.core.facts.reports import Case, expected, read, told

CASES = expected(
    """
OSLO (AP) — The two governments will meet again in May, Norway's foreign minister said Tuesday.
    indirect / The two governments will meet again in May / ~Norway's foreign minister / said

GENEVA, March 3 (Reuters) - Lena Brook, the chief negotiator for the airline, said on Monday that talks would resume
within days.
    indirect / talks would resume within days / Lena Brook / said

Talks will resume within days, two sources with knowledge of the matter said.
    indirect / Talks will resume within days / ~two sources with knowledge of the matter / said

The company has agreed to pay more, a person familiar with the talks told the Financial Ledger, asking not to be
identified.
    indirect / The company has agreed to pay more / ~a person familiar with the talks / told

Lena Brook told reporters after the meeting in Geneva that she was hopeful.
    indirect / she was hopeful / Lena Brook / told

Lena Brook, who is on leave, wrote in an email to staff that the offer would not be raised.
    indirect / the offer would not be raised / Lena Brook / wrote

In an interview with state radio on Sunday, Lena Brook said the army would stay.
    indirect / the army would stay / Lena Brook / said

Speaking through a lawyer, Lena Brook denied that she had signed the letter.
    indirect / she had signed the letter / Lena Brook / denied

“Nobody has walked out,” insisted Tomas Arden. “Not yet, at least.”
    direct / Nobody has walked out … Not yet, at least / Tomas Arden / insisted

“This is,” Tomas Arden said after a long pause, “a very bad deal.”
    direct / This is … a very bad deal / Tomas Arden / said

Tomas Arden put it this way: “We have two clocks and no time.”
    direct / We have two clocks and no time / Tomas Arden / put

Tomas Arden shook his head. “We have two clocks and no time.”
    direct / We have two clocks and no time / Tomas Arden / -

“Will the tariff be lifted? I do not know,” Tomas Arden said.
    direct / Will the tariff be lifted? I do not know / Tomas Arden / said

The tariff is “a wall of paper”, Tomas Arden said.
    mixed / The tariff is “a wall of paper / Tomas Arden / said

The tariff is “a wall of paper,” according to Tomas Arden, Chile's trade minister.
    mixed / The tariff is “a wall of paper / Tomas Arden / according to

Tomas Arden described himself as “neither happy nor sad”.
    mixed / himself as “neither happy nor sad / Tomas Arden / described

Tomas Arden warned that a strike would be “a disaster for every family in the valley”.
    mixed / a strike would be “a disaster for every family in the valley / Tomas Arden / warned

Tomas Arden has repeatedly said that the union “will never sign”.
    mixed / the union “will never sign / Tomas Arden / said

Asked by the judge whether he had signed, Tomas Arden replied that he could not remember.
    indirect / he could not remember / Tomas Arden / replied

Tomas Arden argued that the cuts were needed, adding that “nobody enjoys them”.
    indirect / the cuts were needed / Tomas Arden / argued
    direct / nobody enjoys them / Tomas Arden / adding

Tomas Arden declined to comment.
    nothing

Tomas Arden did not say when the talks would resume.
    nothing

It is not clear whether the union will accept.
    nothing

The talks will go on, whatever Tomas Arden says.
    nothing

The film “A Long Way Home” won a prize in Oslo.
    nothing

They sang “We Shall Overcome” outside the ministry.
    nothing

The party calls itself “New Dawn”.
    nothing

The word “ceasefire” does not occur in the draft.
    nothing

The ‘backstop’ clause and the ‘ratchet’ clause were dropped.
    nothing

A spokeswoman for Lena Brook said she would not resign.
    indirect / she would not resign / ~A spokeswoman for Lena Brook / said

The airline's chief executive, Lena Brook, and the union's leader, Tomas Arden, issued a joint statement.
    nothing

Lena Brook, the airline's chief executive, and Tomas Arden, the union's leader, said they had shaken hands.
    indirect / they had shaken hands / Lena Brook and Tomas Arden / said

Neither Lena Brook nor Tomas Arden said they had signed.
    nothing

The United Nations and the African Union said on Friday that they would send monitors.
    indirect / they would send monitors / United Nations and African Union / said

Chile's foreign ministry said that it had received the letter.
    indirect / it had received the letter / ~Chile's foreign ministry / said

The Finance Ministry tweeted that the bonds would be paid.
    indirect / the bonds would be paid / Finance Ministry / tweeted

Ottawa and Canberra said they would open their markets.
    indirect / they would open their markets / Canada and Australia / said

In a joint statement, Chile and Peru said they would open the border.
    indirect / they would open the border / Chile and Peru / said

Sources in the ministry say the minister will go.
    indirect / the minister will go / ~Sources in the ministry / say

Critics of the plan say it will cost too much.
    indirect / it will cost too much / ~Critics of the plan / say

The union's statement said that a ballot would follow.
    indirect / a ballot would follow / ~The union's statement / said

The letter, signed by Lena Brook, said that the offer was final.
    indirect / the offer was final / ~The letter / said

Lena Brook met Tomas Arden in Oslo. She said the talks had been frank.
    indirect / the talks had been frank / Lena Brook / said

Lena Brook met Anna Stone in Oslo. “It was frank,” she said.
    direct / It was frank / Lena Brook / said

Peter Stone resigned on Friday. A colleague paid tribute. “He was the best of us,” she said.
    direct / He was the best of us / ~she / said

Peter Stone said he would resign. His wife, Anna Stone, said she was relieved.
    indirect / he would resign / Peter Stone / said
    indirect / she was relieved / Anna Stone / said

The union rejected the offer. It said the pay was too low.
    indirect / the pay was too low / ~It / said

The Glass Workers' Union rejected the offer. It said the pay was too low.
    indirect / the pay was too low / Glass Workers' Union / said

Peter Stone and Lena Brook left together. “We are tired,” they said.
    direct / We are tired / ~they / said

“I was there,” said Peter Stone. He added that nobody had signed.
    direct / I was there / Peter Stone / said
    indirect / nobody had signed / Peter Stone / added

Foreign Minister Joan Hale arrived at noon, an hour before the president, Viktor Kane. “We are on time,” Hale said.
    direct / We are on time / Joan Hale / said

President Viktor Kane met Prime Minister Joan Hale. The prime minister said the talks had helped.
    indirect / the talks had helped / Joan Hale / said

‘We will not go back’: union leader rejects offer ¶ “We will not go back for less,” said Joan Hale.
    direct / We will not go back / Joan Hale / -
    direct / We will not go back for less / Joan Hale / said

Deal is close, says minister ¶ The talks go on.
    indirect / Deal is close / ~minister / says

Kane calls deal ‘a betrayal’ ¶ President Viktor Kane left Oslo.
    mixed / deal ‘a betrayal / Viktor Kane / calls

10.15am BST ¶ Joan Hale has just spoken to reporters outside. “I have good news,” she said. ¶ 9.40am BST ¶ Viktor Kane
says the text is agreed.
    direct / I have good news / Joan Hale / said
    indirect / the text is agreed / Viktor Kane / says

Interview with the mediator ¶ HERALD: Is it over? ¶ HALE: Nothing is over. ¶ HERALD: Who walked out? ¶ HALE: Nobody
did.
    direct / Is it over? / HERALD / -
    direct / Nothing is over / HALE / -
    direct / Who walked out? / HERALD / -
    direct / Nobody did / HALE / -

“When I asked him, he said: ‘Ask the minister,’” Joan Hale recalled.
    direct / When I asked him, he said: ‘Ask the minister / Joan Hale / recalled

“We met on Friday and talked until dawn,” said Joan Hale. ¶ “There was no shouting. ¶ “There was no deal either.”
    direct / We met on Friday and talked until dawn / Joan Hale / said
    direct / There was no shouting … There was no deal either / Joan Hale / -

Joan Hale said the union had been “patient” and that its members were “worn out”.
    mixed / the union had been “patient” and that its members were “worn out / Joan Hale / said

Joan Hale said that Viktor Kane had told her the deal was dead.
    indirect / Viktor Kane had told her the deal was dead / Joan Hale / said

While Chile says the border is open, Peru says it is shut.
    indirect / the border is open / Chile / says
    indirect / it is shut / Peru / says

As Joan Hale put it, “nobody wins a strike”.
    direct / nobody wins a strike / Joan Hale / put

The deal, which Joan Hale called “a start”, runs for two years.
    mixed / a start / Joan Hale / called

Joan Hale hailed what she called “a new chapter”.
    mixed / a new chapter / Joan Hale / called

What Joan Hale called “a new chapter” is barely a page.
    mixed / a new chapter / Joan Hale / called
"""
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.text[:40])
def test_who_is_read_to_say_what(case: Case) -> None:
    assert [case.seen(*found) for found in told(case.text)] == case.reports


@pytest.mark.parametrize(
    ("text", "content", "speaker"),
    [
        (
            "“We are going fishing,” said lead negotiator Louise Charley, explaining that the harvest had begun.",
            "the harvest had begun",
            "Louise Charley",
        ),
        ("Parent Kyle Nemeth said the strike was hard.", "the strike was hard", "Kyle Nemeth"),
        ("SPOKESMAN: No. Kyiv asked that they be discussed.", "they be discussed", "Ukraine"),
        ("Did Moscow answer? Moscow said it was ready.", "it was ready", "Russia"),
    ],
)
def test_the_source_is_the_name_without_what_stands_before_it(text: str, content: str, speaker: str) -> None:
    assert (content, speaker) in {(q.text, q.speaker) for q in read(text)}
