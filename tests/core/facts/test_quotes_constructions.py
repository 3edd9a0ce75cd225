"""How news reports what is said, construction by construction: what is read as whose words."""

from __future__ import annotations

import pytest

from tests.core.facts.reports import Case, expected, told

CASES = expected(
    """
On Friday, “we came to listen,” said Marta Venn.
    direct / we came to listen / Marta Venn / said

In Geneva, ‘nobody was asked to leave the room,’ said Marta Venn, the mediator.
    direct / nobody was asked to leave the room / Marta Venn / said

By the evening, “the gap had closed to two per cent,” Peter Odell told reporters.
    direct / the gap had closed to two per cent / Peter Odell / told

“We have a text,” Marta Venn, the union's chief negotiator, told reporters in Oslo on Friday. “What we lack is a
signature.”
    direct / We have a text … What we lack is a signature / Marta Venn / told

“We have,” said Marta Venn, “a text and no pen.”
    direct / We have … a text and no pen / Marta Venn / said

Asked whether the fleet would sail, Marta Venn replied: “Ask me on Monday.”
    direct / Ask me on Monday / Marta Venn / replied

“It is a start,” the deputy finance minister, Olav Reck, said after the meeting.
    direct / It is a start / Olav Reck / said

Olav Reck came late. “It is a start,” added Reck, who leads the Norrish team.
    direct / It is a start / Olav Reck / added

Glass union rejects ‘insulting’ offer ¶ The Glass Workers' Union said on Friday that it would strike.
    mixed / insulting / ~Glass union / rejects
    indirect / it would strike / Glass Workers' Union / said

Envoy says talks ‘not dead yet’ ¶ Talks in Halden ended early.
    mixed / talks ‘not dead yet / ~Envoy / says

The statement read: “Both delegations will return on 4 May.”
    direct / Both delegations will return on 4 May / ~The statement / read

In a post on X, Marta Venn wrote: “No deal tonight.”
    direct / No deal tonight / Marta Venn / wrote

Marta Venn left at nine. “No deal tonight,” Venn posted on Telegram late on Friday.
    direct / No deal tonight / Marta Venn / posted

In a statement, the Glass Workers' Union said it would ballot its members.
    indirect / it would ballot its members / Glass Workers' Union / said

A joint statement by Chile and Peru said that both would keep to the truce.
    indirect / both would keep to the truce / ~A joint statement by Chile and Peru / said

Marta Venn and Olav Reck said in a joint statement that the ferries would run again on Monday.
    indirect / the ferries would run again on Monday / Marta Venn and Olav Reck / said

Britain and the European Union announced that the talks would resume in May.
    indirect / the talks would resume in May / United Kingdom and European Union / announced

France, Germany and Poland said they would send observers.
    indirect / they would send observers / France, Germany and Poland / said

Both sides said that they would return on Monday.
    indirect / they would return on Monday / ~Both sides / said

“We did our best,” said Marta Venn and Olav Reck, the two mediators.
    direct / We did our best / Marta Venn and Olav Reck / said

The foreign ministers of Chile and Peru said the border would stay open.
    indirect / the border would stay open / ~The foreign ministers of Chile and Peru / said

Officials from Japan and South Korea said the tariff would stay.
    indirect / the tariff would stay / ~Officials from Japan and South Korea / said

Officials in Geneva said the talks would go on.
    indirect / the talks would go on / ~Officials in Geneva / said

A spokesman for the Finance Ministry said that no date had been set.
    indirect / no date had been set / ~A spokesman for the Finance Ministry / said

Finance Ministry spokeswoman Rita Holm said that no date had been set.
    indirect / no date had been set / Rita Holm / said

The ministry's spokeswoman, Rita Holm, said no date had been set.
    indirect / no date had been set / Rita Holm / said

Rita Holm, a spokeswoman for Chile's foreign ministry, said no date had been set.
    indirect / no date had been set / Rita Holm / said

“No date has been set,” said a senior official, who asked not to be named.
    direct / No date has been set / ~a senior official / said

A diplomat close to the talks, speaking on condition of anonymity, said the text was “95 per cent done”.
    mixed / the text was “95 per cent done / ~A diplomat close to the talks / said

Two people briefed on the talks told Reuters that the draft ran to nine pages.
    indirect / the draft ran to nine pages / ~Two people briefed on the talks / told

According to a draft seen by AFP, the ceasefire would last 30 days.
    indirect / the ceasefire would last 30 days / ~a draft / according to

According to the Finance Ministry, the tariff would fall to 4 per cent.
    indirect / the tariff would fall to 4 per cent / Finance Ministry / according to

The tariff would fall to 4 per cent, according to Rita Holm, a spokeswoman for the ministry.
    indirect / The tariff would fall to 4 per cent / Rita Holm / according to

Rita Holm was quoted by state television as saying that the tariff would fall.
    indirect / the tariff would fall / Rita Holm / saying

The state news agency quoted Rita Holm as saying the tariff would fall.
    indirect / the tariff would fall / Rita Holm / saying

“The tariff will fall,” Rita Holm was quoted as saying by the state news agency.
    direct / The tariff will fall / Rita Holm / saying

Rita Holm is reported to have said that the tariff would fall.
    indirect / the tariff would fall / Rita Holm / said

Rita Holm spoke for an hour. Holm called the offer “a slap in the face”.
    mixed / the offer “a slap in the face / Rita Holm / called

Rita Holm spoke for an hour. She said the offer was “a step” towards peace.
    mixed / the offer was “a step” towards peace / Rita Holm / said

Rita Holm accused the owners of “playing for time”.
    mixed / the owners of “playing for time / Rita Holm / accused

Rita Holm promised “full support” for the plan.
    mixed / full support / Rita Holm / promised

The offer was described by Rita Holm as “a slap in the face”.
    mixed / a slap in the face / Rita Holm / described

The offer was dismissed as “theatre” by Rita Holm.
    mixed / theatre / Rita Holm / dismissed

Rita Holm spoke of “a long night ahead”.
    mixed / a long night ahead / Rita Holm / spoke

Rita Holm said she was “cautiously optimistic” but added that “nothing is agreed until everything is agreed”.
    mixed / she was “cautiously optimistic / Rita Holm / said
    direct / nothing is agreed until everything is agreed / Rita Holm / added

Rita Holm said that “nothing is agreed until everything is agreed”.
    direct / nothing is agreed until everything is agreed / Rita Holm / said

Rita Holm insisted that the army would not leave and that the observers would.
    indirect / the army would not leave and that the observers would / Rita Holm / insisted

Rita Holm said the port would open on Monday and the union said it would wait.
    indirect / the port would open on Monday / Rita Holm / said
    indirect / it would wait / ~the union / said

The port would open on Monday, Rita Holm said on Friday, adding that the union had agreed.
    indirect / The port would open on Monday / Rita Holm / said
    indirect / the union had agreed / Rita Holm / adding

Rita Holm denied that the port had been closed.
    indirect / the port had been closed / Rita Holm / denied

Rita Holm said she would resign if the port closed, although few believed her.
    indirect / she would resign if the port closed / Rita Holm / said

“Will you sign tonight?” a reporter asked. “Not today,” Rita Holm said.
    direct / Will you sign tonight? / ~a reporter / asked
    direct / Not today / Rita Holm / said

Rita Holm met the press ¶ Q: Will you sign? ¶ A: Not today. ¶ Q: When, then? ¶ A: Ask me tomorrow morning.
    direct / Will you sign? / ~Q / -
    direct / Not today / ~A / -
    direct / When, then? / ~Q / -
    direct / Ask me tomorrow morning / ~A / -

14:05 Rita Holm has arrived. “We are late, but we are here,” she says. ¶ 14.20 GMT: The envoys say they will wait
until noon.
    direct / We are late, but we are here / Rita Holm / says
    indirect / they will wait until noon / ~The envoys / say

‘He told us “never again” and left,’ said Rita Holm.
    direct / He told us “never again” and left / Rita Holm / said

« We will sign tonight », Rita Holm said.
    direct / We will sign tonight / Rita Holm / said

Rita Holm said: „We sign tonight.“
    direct / We sign tonight / Rita Holm / said

‚We sign tonight‘, said Rita Holm.
    direct / We sign tonight / Rita Holm / said

Rita Holm said: “We came early and waited. ¶ “We leave late and tired.” ¶ Nobody signed.
    direct / We came early and waited … We leave late and tired / Rita Holm / said

The union's “red lines” have not moved.
    nothing

Marchers carried banners reading “Pay up”.
    nothing

Her memoir, “The Long Table”, came out in May.
    nothing

The “Friends of the Strait” group met on Monday, and a “technical” annex was left open.
    nothing

Under the slogan “Bread and Peace”, the party won nine seats.
    nothing

Peter Odell arrived at noon. “There is a deal,” he said. Anna Reed nodded. “I can confirm it,” she said.
    direct / There is a deal / Peter Odell / said
    direct / I can confirm it / Anna Reed / said

Trade Minister Ada Obi met the union's general secretary, Paul Kern. The general secretary said the offer was too low.
    indirect / the offer was too low / Paul Kern / said

The Glass Workers' Union met Halden Mills on Friday. The union said that it would strike.
    indirect / it would strike / Glass Workers' Union / said

President Karel Moss arrived in Oslo. The president said that he would sign.
    indirect / he would sign / Karel Moss / said

“I will sign,” said Karel Moss, Chile's president, as he left the hall.
    direct / I will sign / Karel Moss / said

Chile's Karel Moss said he would sign.
    indirect / he would sign / Karel Moss / said

Karel Moss's spokeswoman, Rita Holm, said he would sign.
    indirect / he would sign / Rita Holm / said

Karel Moss's spokeswoman said he would sign.
    indirect / he would sign / ~Karel Moss's spokeswoman / said

Karel Moss's office said he would sign.
    indirect / he would sign / ~Karel Moss's office / said

Karel Moss, speaking through an interpreter, said: “I will sign.”
    direct / I will sign / Karel Moss / said

Karel Moss told parliament he would sign.
    indirect / he would sign / Karel Moss / told

Karel Moss told the Northern Herald in an interview published on Friday that he would sign.
    indirect / he would sign / Karel Moss / told

Lima said it would recall its envoy.
    indirect / it would recall its envoy / Peru / said

Two mediators met. “The text is ready,” he said.
    direct / The text is ready / ~he / said

The mediator, who arrived late, said the text was ready.
    indirect / the text was ready / ~The mediator / said

Anna Reed spoke first. Ms Reed – who has led the union since 2019 – said it would strike.
    indirect / it would strike / Anna Reed / said

Speaking in Oslo on Friday, Anna Reed said that the strike would go on.
    indirect / the strike would go on / Anna Reed / said

Anna Reed, 52, said the strike would go on.
    indirect / the strike would go on / Anna Reed / said

Anna Reed (Glass Workers) said the strike would go on.
    indirect / the strike would go on / Anna Reed / said

Anna Reed would not say what she had been offered.
    nothing

The company declined to say when talks would resume.
    nothing

If the owners say no, the strike will go on.
    nothing

“Never,” Anna Reed said flatly when asked if she would resign.
    direct / Never / Anna Reed / said

Anna Reed's answer was short: “Never.”
    direct / Never / Anna Reed / -

In the words of Anna Reed, the plan is “a raft in a storm”.
    mixed / the plan is “a raft in a storm / Anna Reed / in the words of

Union leader Anna Reed warned of “chaos at the gates”.
    mixed / chaos at the gates / Anna Reed / warned

The plan, Anna Reed said, was “a raft in a storm”.
    mixed / The plan … was “a raft in a storm / Anna Reed / said

The strike, Anna Reed said, would go on until May.
    indirect / The strike … would go on until May / Anna Reed / said

“The army will stay,” the general said, “until the last observer has left.”
    direct / The army will stay … until the last observer has left / ~the general / said

Union leaders said the port would stay shut.
    indirect / the port would stay shut / ~Union leaders / said

Anna Reed and her colleagues said they would wait.
    indirect / they would wait / ~Anna Reed and her colleagues / said

The union and the company said in a statement that they had agreed on a mediator.
    indirect / they had agreed on a mediator / ~The union and the company / said

Peter Odell met Anna Reed. They said the strike was over.
    indirect / the strike was over / ~They / said

Anna Reed, the union's general secretary, and Peter Odell, who speaks for the owners, said they would meet again.
    indirect / they would meet again / Anna Reed and Peter Odell / said

Norway, which hosts the talks, said it had booked the hotel until Sunday.
    indirect / it had booked the hotel until Sunday / Norway / said

The Chilean delegation said it had booked the hotel until Sunday.
    indirect / it had booked the hotel until Sunday / ~The Chilean delegation / said

The head of the Chilean delegation said it would leave.
    indirect / it would leave / ~The head of the Chilean delegation / said
"""
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.text[:40])
def test_who_is_read_to_say_what(case: Case) -> None:
    assert [case.seen(*found) for found in told(case.text)] == case.reports
