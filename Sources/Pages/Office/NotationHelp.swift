/// How headings, lists and tables are typed.
struct NotationHelp: HTMLElement {
    var html: HTML {
        """
        <details class="card panel notation"><summary>So gliedern Sie den Text</summary>
        <dl>
        <div><dt><code># Ausgangslage</code></dt><dd>Überschrift</dd></div>
        <div><dt><code>- erster Punkt</code></dt><dd>Aufzählung</dd></div>
        <div><dt><code>1. erster Schritt</code></dt><dd>nummerierte Liste</dd></div>
        <div><dt><code>| Jahr | Betrag |</code></dt><dd>Zeile einer Tabelle; die erste Zeile ist der Kopf</dd></div>
        <div><dt><code>**wichtig**</code>, <code>*betont*</code></dt><dd>fett (Strg+B), kursiv (Strg+I)</dd></div>
        <div><dt>leere Zeile</dt><dd>neuer Absatz</dd></div>
        <div><dt>Alt+Umschalt+1 bis 3, 0</dt><dd>Überschrift, Absatz; mit 7 nummerierte Punkte, 8 Liste, T Tabelle</dd></div>
        <div><dt>Tabulator</dt><dd>in einer Tabelle zur nächsten Zelle; nach Esc zum nächsten Feld</dd></div>
        <div><dt>Einfügen</dt><dd>Text aus Word, LibreOffice oder Outlook behält Überschriften, Listen und Tabellen</dd></div>
        </dl></details>
        """
    }
}
