"""Reads messages and calendars as others would, and prints what it found as JSON.

Usage: reader.py message FILE, or reader.py calendar FILE
"""
import email
import email.header
import email.policy
import email.utils
import json
import sys

import icalendar


def calendar(data):
    read = icalendar.Calendar.from_ical(data)
    zones = [str(zone["TZID"]) for zone in read.walk("VTIMEZONE")]
    events = []
    for event in read.walk("VEVENT"):
        attendees = event.get("ATTENDEE", [])
        if not isinstance(attendees, list):
            attendees = [attendees]
        events.append(
            {
                "uid": str(event["UID"]),
                "sequence": int(event["SEQUENCE"]),
                "summary": str(event["SUMMARY"]),
                "location": str(event.get("LOCATION", "")),
                "details": str(event.get("DESCRIPTION", "")),
                "start": event.decoded("DTSTART").astimezone(__import__("datetime").timezone.utc).isoformat(),
                "end": event.decoded("DTEND").astimezone(__import__("datetime").timezone.utc).isoformat(),
                "status": str(event["STATUS"]),
                "organizer": str(event.get("ORGANIZER", "")),
                "attendees": [str(one) for one in attendees],
                "names": [str(one.params.get("CN", "")) for one in attendees],
            }
        )
    return {
        "method": str(read["METHOD"]),
        "name": str(read.calendar_name or ""),
        "zones": zones,
        "events": events,
        "errors": [str(error) for part in read.walk() for error in part.errors],
        "longest": max(len(line) for line in data.split(b"\r\n")),
    }


def person(line):
    # The newer reader puts spaces between encoded words of a name, against RFC 2047 section 6.2.
    name, address = email.utils.parseaddr(line)
    return [[str(email.header.make_header(email.header.decode_header(name))), address]]


def message(data):
    read = email.message_from_bytes(data, policy=email.policy.default)
    raw = email.message_from_bytes(data)
    defects = [str(defect) for part in read.walk() for defect in part.defects]
    found = {
        "headers": [name for name in read.keys()],
        "subject": str(read["Subject"]),
        "from": person(raw["From"]),
        "to": person(raw["To"]),
        "id": str(read["Message-ID"]),
        "date": email.utils.parsedate_to_datetime(read["Date"]).isoformat(),
        "kinds": [part.get_content_type() for part in read.walk()],
        "text": "",
        "attachments": [],
        "calendar": None,
        "method": "",
        "longest": max(len(line) for line in data.split(b"\r\n")),
        "isASCII": data.isascii(),
        "bareLineEnds": data.replace(b"\r\n", b"").count(b"\n") + data.replace(b"\r\n", b"").count(b"\r"),
    }
    for part in read.walk():
        if part.get_content_type() == "text/calendar":
            found["method"] = part.get_param("method")
            found["calendar"] = calendar(part.get_payload(decode=True))
        elif part.get_content_type() == "text/plain":
            found["text"] = part.get_content().replace("\r\n", "\n")
        elif part.get_filename():
            found["attachments"].append(
                {"name": part.get_filename(), "kind": part.get_content_type(), "size": len(part.get_payload(decode=True))}
            )
    found["defects"] = defects
    return found


data = open(sys.argv[2], "rb").read()
print(json.dumps(message(data) if sys.argv[1] == "message" else calendar(data)))
