"""Discord: a command reads its options, makes one service call and shows the answer.

To add a command, add a file here with a Cog and `async def setup(bot: TalksBot) -> None`; it is found by itself.
Guard a moderators' group with `default_permissions(manage_guild=True)`: acknowledgement, permission check and error
answers come from `client`, and everything Discord-shaped from `ui`.
"""
