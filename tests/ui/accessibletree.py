# SPDX-License-Identifier: Apache-2.0
"""accessibletree.py TMINUS: what an assistive tool sees of the timeline, over AT-SPI, from outside."""

import subprocess
import sys
import time

import gi

gi.require_version("Gio", "2.0")
from gi.repository import Gio, GLib  # noqa: E402

PATIENCE = 60  # seconds
ACCESSIBLE = "org.a11y.atspi.Accessible"


class Bus:
    """The bus of assistive tools."""

    def __init__(self):
        session = Gio.bus_get_sync(Gio.BusType.SESSION)
        address = session.call_sync("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", None,
                                    None, Gio.DBusCallFlags.NONE, -1).unpack()[0]
        self.connection = Gio.DBusConnection.new_for_address_sync(
            address, Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT
            | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION)

    def call(self, place, interface, method, arguments=None):
        name, path = place
        return self.connection.call_sync(name, path, interface, method, arguments, None,
                                         Gio.DBusCallFlags.NONE, 10_000).unpack()

    def children(self, place):
        return self.call(place, ACCESSIBLE, "GetChildren")[0]

    def role(self, place):
        return self.call(place, ACCESSIBLE, "GetRoleName")[0]

    def name(self, place):
        return self.call(place, "org.freedesktop.DBus.Properties", "Get",
                         GLib.Variant("(ss)", (ACCESSIBLE, "Name")))[0]

    def find(self, place, suits, depth=0):
        """The first thing below @p place that suits, or None."""
        if depth > 30:
            return None
        for child in self.children(place):
            try:
                if suits(child):
                    return child
                found = self.find(child, suits, depth + 1)
            except GLib.Error:
                continue  # it went meanwhile
            if found:
                return found
        return None


def wait_for(what, ask):
    """What ask() gives, as soon as it gives something."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            answer = ask()
        except GLib.Error:
            answer = None  # what was asked went meanwhile
        if answer:
            return answer
        time.sleep(.2)
    sys.exit(f"{what} did not appear within {PATIENCE} s")


def fail_unless(holds, sentence):
    print(("ok     : " if holds else "FAIL   : ") + sentence)
    if not holds:
        sys.exit(1)


def walk(bus):
    root = ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")
    program = wait_for("the program", lambda: bus.find(root, lambda one: bus.name(one) == "tminus", 30))

    def timeline():
        return bus.find(program, lambda one: bus.role(one) == "list"
                        and bus.name(one).startswith("Timeline, ") and bus.children(one))

    here = wait_for("the timeline with its lanes", timeline)
    print("timeline:", bus.name(here))
    fail_unless(bus.name(here).endswith(", 3 messages"), "the timeline says what is in sight")
    lanes = {bus.name(lane): lane for lane in bus.children(here)}
    for name in lanes:
        print("    lane:", name)
    fail_unless(sorted(lanes) == ["coupon-reminder, 1 pending", "order-timeout, 2 pending"],
                "each lane says its name and what it holds")

    def marks():
        orders = next(one for one in bus.children(here) if bus.name(one).startswith("order-timeout"))
        names = [bus.name(mark) for mark in bus.children(orders)]
        return names if all("key ORD-" in name for name in names) else None

    names = wait_for("the keys of the marks", marks)
    for name in names:
        print("        mark:", name)
    fail_unless(len(names) == 2 and all(name.startswith("Pending, due ") and ", in " in name
                                        and "order-timeout" in name for name in names),
                "each mark is a sentence")
    roles = wait_for("the marks", lambda: {bus.role(mark) for lane in bus.children(here)
                                           for mark in bus.children(lane)})
    fail_unless(roles == {"list item"}, "each mark is an item of a list")
    table = bus.find(program, lambda one: bus.role(one) == "table"
                     and bus.name(one) == "Messages on the timeline")
    fail_unless(table is not None, "the table of the same messages is there")


def main():
    program = subprocess.Popen([sys.argv[1]])
    try:
        walk(Bus())
    finally:
        program.terminate()
        program.wait(20)


main()
