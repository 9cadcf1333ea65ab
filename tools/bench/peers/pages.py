"""Two of the office's pages in Flask and Jinja2 with psycopg: the least that shows the same.

The same PostgreSQL, the same role and settings, so the same rows are visible by the same policies. It has no login, no session, no
form tokens and no deadlines, ledger or publication beside the agenda; what it leaves out is to its advantage.
"""
import os

import psycopg
from flask import Flask
from psycopg.rows import dict_row

app = Flask(__name__)
connection = None

SETTINGS = """SELECT set_config('app.account', %s, true), set_config('app.person', %s, true),
    set_config('app.roles', 'clerk', true), set_config('app.today', current_date::text, true)"""


def transaction():
    global connection
    if connection is None:
        connection = psycopg.connect(
            host=os.environ["PEER_HOST"], dbname="ratswerk", user="ratswerk_office", password=os.environ["PEER_PASSWORD"],
            row_factory=dict_row, prepare_threshold=1)
    return connection.transaction()


def rows(statement, *values):
    return connection.execute(statement, values).fetchall()


PAGE = """<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>{{ title }}</title>
<link rel="stylesheet" href="/assets/ratswerk.css"></head><body><header><nav><ul>
{% for name in ["Übersicht", "Sitzungen", "Vorlagen", "Gremien"] %}<li><a href="#">{{ name }}</a></li>{% endfor %}
</ul></nav></header><main id="content">BODY</main></body></html>"""

MEETING = app.jinja_env.from_string(PAGE.replace("BODY", """
<h1>{{ title }}</h1><p>{{ meeting.organization }}, {{ meeting.starts_at.strftime("%d.%m.%Y %H:%M") }}</p>
{% for part in ["public", "nonPublic"] %}<section><h3>{{ part }}</h3>
<table><thead><tr><th>Nr.</th><th>Titel</th><th>Vorlage</th><th>Verschieben</th><th>Bearbeiten</th></tr></thead><tbody>
{% for item in items if item.publicity == part %}
<tr id="item-{{ item.id }}" class="level-{{ item.level }}"><th scope="row">{{ item.number or "" }}</th>
<td>{{ item.name }}{% if item.result %}<span>{{ item.result }}</span>{% endif %}</td>
<td>{% if item.paper_id %}<a href="/papers/{{ item.paper_id }}" title="{{ item.paper }}">{{ item.reference }}</a>{% endif %}</td>
<td>{% for step, words in [("up", "nach oben"), ("down", "nach unten"), ("outdent", "ausrücken"), ("indent", "einrücken")] %}
<button type="submit" class="quiet" form="agenda-order" name="move" value="{{ step }}:{{ item.id }}">
<svg class="icon"><use href="/assets/icons.svg#{{ step }}"/></svg>
<span class="visually-hidden">Punkt {{ item.number }} {{ words }}</span></button>{% endfor %}</td>
<td>{% for words in ["ändern", "entfernen"] %}<a class="button quiet" href="/agenda-items/{{ item.id }}/edit">
<svg class="icon"><use href="/assets/icons.svg#pen"/></svg>
<span class="visually-hidden">Punkt {{ item.number }} {{ words }}: {{ item.name }}</span></a>{% endfor %}</td></tr>
{% endfor %}</tbody></table></section>{% endfor %}
<form method="post"><datalist id="paper-suggestions">{% for paper in suggestions %}
<option value="{{ paper.reference }}">{{ paper.name }}</option>{% endfor %}</datalist></form>
<aside><ul>{% for paper in waiting %}<li><input type="checkbox" name="step" value="{{ paper.id }}"><label>
<strong>{{ paper.name }}</strong> {{ paper.reference }}, {{ paper.paper_type }}, {{ paper.office }}</label>
<a href="/papers/{{ paper.paper_id }}">öffnen</a></li>{% endfor %}</ul>
<ol>{% for event in history %}<li>{{ event.kind }}, {{ event.at.strftime("%d.%m.%Y %H:%M") }}</li>{% endfor %}</ol></aside>
"""))

PAPERS = app.jinja_env.from_string(PAGE.replace("BODY", """
<h1>Vorlagen</h1><p>{{ total }} Vorlagen</p><table><tbody>{% for paper in papers %}
<tr><td>{{ paper.reference }}</td><td><a href="/papers/{{ paper.id }}">{{ paper.name }}</a></td><td>{{ paper.paper_type }}</td>
<td>{{ paper.date.strftime("%d.%m.%Y") if paper.date }}</td><td>{{ paper.office }}</td><td>{{ paper.publicity }}</td></tr>
{% endfor %}</tbody></table>"""))


@app.get("/ready")
def ready():
    return "ready"


@app.get("/meetings/<uuid:meeting>")
def meeting_page(meeting):
    with transaction():
        rows(SETTINGS, os.environ["PEER_ACCOUNT"], os.environ["PEER_PERSON"])
        found = rows("""SELECT m.*, o.name AS organization FROM council.meeting m
            JOIN council.meeting_organization mo ON mo.meeting_id = m.id JOIN council.organization o ON o.id = mo.organization_id
            WHERE m.id = %s""", meeting)[0]
        items = rows("""SELECT a.*, p.id AS paper_id, p.reference, p.name AS paper FROM council.agenda_item a
            LEFT JOIN council.consultation c ON c.agenda_item_id = a.id LEFT JOIN council.paper p ON p.id = c.paper_id
            WHERE a.meeting_id = %s ORDER BY a.position""", meeting)
        waiting = rows("""SELECT c.id, c.paper_id, p.reference, p.name, p.paper_type, o.name AS office
            FROM council.meeting_organization mo
            JOIN council.consultation_organization co ON co.organization_id = mo.organization_id
            JOIN council.consultation c ON c.id = co.consultation_id
            JOIN council.paper p ON p.id = c.paper_id AND p.is_released
            LEFT JOIN council.organization o ON o.id = p.under_direction_of_id
            WHERE mo.meeting_id = %s AND c.agenda_item_id IS NULL AND c.meeting_id IS NULL LIMIT 200""", meeting)
        suggestions = rows("""SELECT reference, name FROM council.paper WHERE body_id = %s
            ORDER BY date DESC NULLS LAST, id DESC LIMIT 200""", found["body_id"])
        history = rows("SELECT * FROM council.event WHERE subject_id = %s ORDER BY seq DESC LIMIT 50", meeting)
        return MEETING.render(title=found["name"], meeting=found, items=items, waiting=waiting, suggestions=suggestions,
                              history=history)


@app.get("/papers")
def paper_list():
    with transaction():
        rows(SETTINGS, os.environ["PEER_ACCOUNT"], os.environ["PEER_PERSON"])
        body = rows("SELECT id FROM council.body ORDER BY created_at, id LIMIT 1")[0]["id"]
        total = rows("SELECT count(*) FROM (SELECT FROM council.paper WHERE body_id = %s LIMIT 5000) p", body)[0]["count"]
        papers = rows("""SELECT p.*, o.name AS office FROM council.paper p
            LEFT JOIN council.organization o ON o.id = p.under_direction_of_id WHERE p.body_id = %s
            ORDER BY p.date DESC NULLS LAST, p.id DESC LIMIT 50""", body)
        return PAPERS.render(total=total, papers=papers)
