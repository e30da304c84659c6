#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""tlsfront.py CERTIFICATE KEY PORT: speaks TLS on a port of its own, which it prints, and hands what comes to
PORT of this computer in clear."""
import socket
import ssl
import sys
import threading

certificate, key, behind = sys.argv[1], sys.argv[2], int(sys.argv[3])
context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
context.load_cert_chain(certificate, key)


def hand_on(source, target):
    try:
        while data := source.recv(65536):
            target.sendall(data)
        target.shutdown(socket.SHUT_WR)
    except OSError:
        target.close()


def serve(plain):
    try:
        client = context.wrap_socket(plain, server_side=True)
    except OSError as error: # one that does not trust us
        print("refused:", error, flush=True)
        return
    print("taken:", client.version(), flush=True)
    server = socket.create_connection(("127.0.0.1", behind))
    threading.Thread(target=hand_on, args=(server, client), daemon=True).start()
    hand_on(client, server)


listener = socket.create_server(("127.0.0.1", 0))
print("port", listener.getsockname()[1], flush=True)
while True:
    threading.Thread(target=serve, args=(listener.accept()[0],), daemon=True).start()
