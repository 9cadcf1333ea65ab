"""A real SMTP server for tests: keeps what it gets and refuses whom it is told to.

Prints its port. Recipients decide: gone-… is refused for good with 550, busy-… with 451 the first two times. Each message lies
in the folder as NNNN.eml below a first line with its recipient.

Usage: sink.py FOLDER [--port N] [--certificate FILE --key FILE [--implicit]] [--user NAME --password WORD]
"""
import argparse
import asyncio
import collections
import pathlib
import ssl

from aiosmtpd.smtp import SMTP, AuthResult


class Keeper:
    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.tries = collections.Counter()
        self.count = 0

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("gone-"):
            return "550 5.1.1 Hier gibt es dieses Postfach nicht"
        self.tries[address] += 1
        if address.startswith("busy-") and self.tries[address] <= 2:
            return "451 4.7.1 Bitte versuchen Sie es noch einmal"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        self.count += 1
        part = self.folder / f"{self.count:04}.part"
        part.write_bytes(b"\n".join(address.encode() for address in envelope.rcpt_tos) + b"\n" + envelope.content)
        part.rename(part.with_suffix(".eml"))
        return f"250 2.0.0 Angenommen als {self.count}"


async def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder")
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--certificate")
    parser.add_argument("--key")
    parser.add_argument("--implicit", action="store_true")
    parser.add_argument("--user")
    parser.add_argument("--password")
    options = parser.parse_args()
    context = None
    if options.certificate:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(options.certificate, options.key)

    def right(server, session, envelope, mechanism, data):
        given = (data.login.decode(), data.password.decode())
        return AuthResult(success=given == (options.user, options.password), handled=False)

    keeper = Keeper(options.folder)
    server = await asyncio.get_running_loop().create_server(
        lambda: SMTP(
            keeper,
            hostname="sink.example",
            tls_context=None if options.implicit else context,
            auth_required=options.user is not None,
            auth_require_tls=False,
            authenticator=right if options.user else None,
        ),
        host="0.0.0.0",
        port=options.port,
        ssl=context if options.implicit else None,
        reuse_address=True,
    )
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


asyncio.run(main())
