"""What is told → what Discord shows: the only place that knows Discord's limits, marks and dangers.

text       foreign text made harmless, links, times
cards      a message as cards of whole lines, and the components that show it
briefing   a briefing as the pages of a card, several briefings as one message
pager      pages that survive a restart: the button carries the question
replies    acknowledge, show, and say privately what went wrong
checks     who may use moderators' commands, and what the bot itself may do in a channel
choices    suggestions while an option is typed
publisher  digests into channels, and a word to the moderators
"""
