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
        <div><dt>leere Zeile</dt><dd>neuer Absatz</dd></div>
        </dl></details>
        """
    }
}
