# SPDX-License-Identifier: Apache-2.0
"""The sandbox behind TLS: a certificate of the tests, a stream each way."""
import socket
import ssl
import threading
from urllib.parse import urlsplit

from sdks import HERE

KEYS = HERE.parent / "data/tls"


class Secured:
    """An https endpoint that passes everything on to @p endpoint."""

    def __init__(self, endpoint):
        place = urlsplit(endpoint)
        self._target = (place.hostname, place.port)
        self._context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self._context.load_cert_chain(KEYS / "trusted.pem", KEYS / "trusted.key")
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.endpoint = f"https://localhost:{self._listener.getsockname()[1]}"
        # What makes programs trust the authority of the tests.
        authority = str(KEYS / "ca.pem")
        self.environment = {"SSL_CERT_FILE": authority, "CURL_CA_BUNDLE": authority,
                            "NODE_EXTRA_CA_CERTS": authority}
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self):
        while True:
            plain, _ = self._listener.accept()
            threading.Thread(target=self._serve, args=(plain,), daemon=True).start()

    def _serve(self, plain):
        try:
            near = self._context.wrap_socket(plain, server_side=True)
            far = socket.create_connection(self._target)
        except OSError:
            return plain.close()
        threading.Thread(target=self._pass_on, args=(far, near), daemon=True).start()
        return self._pass_on(near, far)

    @staticmethod
    def _pass_on(source, target):
        try:
            while data := source.recv(65536):
                target.sendall(data)
            target.shutdown(socket.SHUT_WR)
        except OSError:
            pass
