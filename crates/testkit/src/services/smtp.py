"""A mail server for tests: keeps every mail in a file, and refuses whom the tests tell it to.

usage: smtp.py DIRECTORY PORT SMTPUTF8
Writes the port it listens on into DIRECTORY/port. DIRECTORY/refused has a line for each address that is not to
be accepted: the code, a space, the address.
"""

import asyncio
import os
import sys

from aiosmtpd.smtp import SMTP

directory, port, smtputf8 = sys.argv[1], int(sys.argv[2]), sys.argv[3] == "smtputf8"


def write(name, content):
    """A reader sees all of the file or none of it."""
    path = os.path.join(directory, name)
    with open(path + ".part", "wb") as file:
        file.write(content)
    os.rename(path + ".part", path)


class Handler:
    received = 0

    async def handle_RCPT(self, server, session, envelope, address, options):
        try:
            with open(os.path.join(directory, "refused"), encoding="utf-8") as file:
                refused = [line.rstrip("\n").split(" ", 1) for line in file]
        except FileNotFoundError:
            refused = []
        for code, who in refused:
            if who == address:
                if code == "451":
                    return "451 4.3.0 Try again later"
                return "550 5.1.1 No such mailbox here"
        envelope.rcpt_tos.append(address)
        envelope.rcpt_options.extend(options)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        head = "".join(
            f"{name}: {value}\r\n"
            for name, value in [("X-MailFrom", envelope.mail_from), ("X-RcptTo", ", ".join(envelope.rcpt_tos))]
        )
        self.received += 1
        write(f"{self.received:06}.eml", head.encode() + envelope.original_content)
        return "250 Message accepted for delivery"


async def main():
    handler = Handler()
    server = await asyncio.get_running_loop().create_server(
        lambda: SMTP(handler, enable_SMTPUTF8=smtputf8, hostname="mail.example", ident="test"),
        "127.0.0.1",
        port,
    )
    write("port", str(server.sockets[0].getsockname()[1]).encode())
    await server.serve_forever()


asyncio.run(main())
