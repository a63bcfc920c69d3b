<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Action</name>
    <message>
        <source>Grouped: {group}</source>
        <translation>Gruppiert: {group}</translation>
    </message>
    <message>
        <source>Redo {label}</source>
        <translation>Wiederholen: {label}</translation>
    </message>
    <message>
        <source>Select the words of the claim in the document first</source>
        <translation>Erst die Worte der Aussage im Dokument markieren</translation>
    </message>
    <message>
        <source>Select the words that are evidence in a document first</source>
        <translation>Erst die Worte, die Beleg sind, in einem Dokument markieren</translation>
    </message>
    <message>
        <source>Sorted: {order}</source>
        <translation>Sortiert: {order}</translation>
    </message>
    <message>
        <source>Text and pages</source>
        <translation>Text und Seiten</translation>
    </message>
    <message>
        <source>The pages alone</source>
        <translation>Nur die Seiten</translation>
    </message>
    <message>
        <source>The text alone</source>
        <translation>Nur der Text</translation>
    </message>
    <message>
        <source>This claim has no facts to tick</source>
        <translation>Diese Aussage hat keine Einzelheiten zum Abhaken</translation>
    </message>
    <message>
        <source>Undo {label}</source>
        <translation>Rückgängig: {label}</translation>
    </message>
    <message>
        <source>{verdict}, and stay</source>
        <translation>{verdict}, und bleiben</translation>
    </message>
</context>
<context>
    <name>Bubble</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Beenden</translation>
    </message>
</context>
<context>
    <name>CasePage</name>
    <message>
        <source>Changed since it was stored: {title}. Its claims are stale.</source>
        <translation>Seit dem Ablegen geändert: {title}. Die Urteile dazu sind überholt.</translation>
    </message>
    <message>
        <source>{count} evidence files changed since they were stored. Their claims are stale.</source>
        <translation>{count} Belegdateien haben sich seit dem Ablegen geändert. Die Urteile dazu sind überholt.</translation>
    </message>
</context>
<context>
    <name>CaseSession</name>
    <message>
        <source>Attached: {title}</source>
        <translation>Angehängt: {title}</translation>
    </message>
    <message>
        <source>Claim {number} made</source>
        <translation>Aussage {number} angelegt</translation>
    </message>
    <message>
        <source>Discarded</source>
        <translation>Verworfen</translation>
    </message>
    <message>
        <source>Discarded; {key} restores it</source>
        <translation>Verworfen; {key} stellt sie wieder her</translation>
    </message>
    <message>
        <source>No claim was decided before, since the case was opened</source>
        <translation>Seit der Fall geöffnet wurde, ist vorher keine Aussage entschieden worden</translation>
    </message>
    <message>
        <source>No other claim in conflict in this list</source>
        <translation>Keine weitere Aussage im Widerspruch in dieser Liste</translation>
    </message>
    <message>
        <source>No other claim of {speaker} in this list</source>
        <translation>Keine weitere Aussage von {speaker} in dieser Liste</translation>
    </message>
    <message>
        <source>No other open claim in this list</source>
        <translation>Keine weitere offene Aussage in dieser Liste</translation>
    </message>
    <message>
        <source>Nobody is named as the speaker of this claim</source>
        <translation>Für diese Aussage ist kein Sprecher genannt</translation>
    </message>
    <message>
        <source>Redone: {label}</source>
        <translation>Wiederholt: {label}</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>Wiederhergestellt</translation>
    </message>
    <message>
        <source>Saved: {verdict}, claim {number}</source>
        <translation>Gespeichert: {verdict}, Aussage {number}</translation>
    </message>
    <message>
        <source>Saved: {verdict}, claim {number} · {key} goes back</source>
        <translation>Gespeichert: {verdict}, Aussage {number} · {key} führt zurück</translation>
    </message>
    <message>
        <source>Undone: {label}</source>
        <translation>Rückgängig gemacht: {label}</translation>
    </message>
</context>
<context>
    <name>ChangePart</name>
    <message>
        <source>Propose a change</source>
        <translation>Änderung vorschlagen</translation>
    </message>
    <message>
        <source>Proposed change</source>
        <translation>Änderungsvorschlag</translation>
    </message>
    <message>
        <source>Fate of the change</source>
        <translation>Was aus der Änderung wird</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Stet</source>
        <translation>Bleibt</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>Eingearbeitet</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Why the writer&apos;s words stay</source>
        <translation>Warum der Wortlaut des Autors bleibt</translation>
    </message>
    <message>
        <source>The new words; none take the proposal back</source>
        <translation>Der neue Wortlaut; leer nimmt den Vorschlag zurück</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Propose</source>
        <translation>Vorschlagen</translation>
    </message>
    <message>
        <source>From: {old}. To: {new}</source>
        <translation>Von: {old}. Zu: {new}</translation>
    </message>
    <message>
        <source>stet: {reason}</source>
        <translation>bleibt: {reason}</translation>
    </message>
    <message>
        <source>Stet needs a reason: why the writer&apos;s words stay.</source>
        <translation>„Bleibt“ braucht eine Begründung: warum der Wortlaut des Autors bleibt.</translation>
    </message>
    <message>
        <source>Write the words that should stand there instead.</source>
        <translation>Den Wortlaut eintragen, der stattdessen dort stehen soll.</translation>
    </message>
</context>
<context>
    <name>ChangedText</name>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>All but stet</source>
        <translation>Alle außer „bleibt“</translation>
    </message>
    <message>
        <source>Accepted only</source>
        <translation>Nur angenommene</translation>
    </message>
    <message>
        <source>The changed text</source>
        <translation>Der geänderte Text</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
</context>
<context>
    <name>ChangesPage</name>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Proposed changes</source>
        <translation>Änderungsvorschläge</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Stet</source>
        <translation>Bleibt</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>Eingearbeitet</translation>
    </message>
    <message>
        <source>Why the writer&apos;s words stay, then Enter</source>
        <translation>Warum der Wortlaut des Autors bleibt, dann Eingabetaste</translation>
    </message>
    <message>
        <source>Why the writer&apos;s words stay</source>
        <translation>Warum der Wortlaut des Autors bleibt</translation>
    </message>
    <message>
        <source>Preview the changed text</source>
        <translation>Geänderten Text ansehen</translation>
    </message>
    <message>
        <source>{shown}; others stay hidden until you have read their claims: you read blind.</source>
        <translation>{shown}; andere bleiben verdeckt, bis ihre Aussagen gelesen sind: Die Prüfung ist blind.</translation>
    </message>
    <message>
        <source>1 proposed change</source>
        <translation>1 Änderungsvorschlag</translation>
    </message>
    <message>
        <source>{count} proposed changes</source>
        <translation>{count} Änderungsvorschläge</translation>
    </message>
    <message>
        <source>No change is proposed. A claim&apos;s proposed change is written beside its verdict.</source>
        <translation>Keine Änderung vorgeschlagen. Der Vorschlag zu einer Aussage steht neben ihrem Urteil.</translation>
    </message>
    <message>
        <source>{all}, {open} still to go into the text.</source>
        <translation>{all}, davon {open} noch nicht im Text.</translation>
    </message>
    <message>
        <source>All proposed changes are in the text or decided against.</source>
        <translation>Alle Änderungsvorschläge sind eingearbeitet oder abgelehnt.</translation>
    </message>
    <message>
        <source>Stet: {reason}</source>
        <translation>Bleibt: {reason}</translation>
    </message>
    <message>
        <source>proposed by {name}, {day}</source>
        <translation>vorgeschlagen von {name}, {day}</translation>
    </message>
    <message>
        <source>Change {fate}</source>
        <translation>Änderung: {fate}</translation>
    </message>
</context>
<context>
    <name>CheckPanel</name>
    <message>
        <source>said by: {speaker}</source>
        <translation>gesagt von: {speaker}</translation>
    </message>
    <message>
        <source>no longer in version {number}</source>
        <translation>nicht mehr in Fassung {number}</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>What they mean</source>
        <translation>Was sie bedeuten</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>Why this verdict</source>
        <translation>Warum dieses Urteil</translation>
    </message>
    <message>
        <source>No claim at hand.</source>
        <translation>Keine Aussage gewählt.</translation>
    </message>
    <message>
        <source>No claim at hand. {key} takes the first one of the queue.</source>
        <translation>Keine Aussage gewählt. {key} nimmt die erste der Liste.</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
</context>
<context>
    <name>ClaimEdges</name>
    <message>
        <source>At all of them</source>
        <translation>An allen</translation>
    </message>
    <message>
        <source>Before {number}</source>
        <translation>Vor {number}</translation>
    </message>
    <message>
        <source>Claim {number} has its new words</source>
        <translation>Aussage {number} hat ihren neuen Wortlaut</translation>
    </message>
    <message>
        <source>Merged into claim {number}</source>
        <translation>Zusammengeführt in Aussage {number}</translation>
    </message>
    <message>
        <source>No claim of the document follows it</source>
        <translation>Keine Aussage des Dokuments folgt darauf</translation>
    </message>
    <message>
        <source>No claim of the document stands before it</source>
        <translation>Keine Aussage des Dokuments steht davor</translation>
    </message>
    <message>
        <source>Only a claim of the register has edges to move</source>
        <translation>Nur Aussagen des Verzeichnisses haben verschiebbare Grenzen</translation>
    </message>
    <message>
        <source>Only a claim of the register has edges to move; {key} restores one</source>
        <translation>Nur Aussagen des Verzeichnisses haben verschiebbare Grenzen; {key} stellt eine wieder her</translation>
    </message>
    <message>
        <source>Put the caret where the second part of the claim begins, then split it</source>
        <translation>Die Schreibmarke setzen, wo der zweite Teil der Aussage beginnt, dann teilen</translation>
    </message>
    <message>
        <source>Split into claims {numbers}</source>
        <translation>Geteilt in Aussagen {numbers}</translation>
    </message>
    <message>
        <source>The claim will read: “{words}”</source>
        <translation>Die Aussage lautet dann: „{words}“</translation>
    </message>
    <message>
        <source>The edge stays: no words lie beyond it, or none would be left</source>
        <translation>Die Grenze bleibt: Dahinter stehen keine Worte, oder es blieben keine übrig</translation>
    </message>
    <message>
        <source>Where shall claim {number} be split?</source>
        <translation>Wo soll Aussage {number} geteilt werden?</translation>
    </message>
</context>
<context>
    <name>ClaimHead</name>
    <message>
        <source>Stand-alone wording</source>
        <translation>Eigenständiger Wortlaut</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Risiko</translation>
    </message>
    <message>
        <source>Flag a risk</source>
        <translation>Risiko kennzeichnen</translation>
    </message>
    <message>
        <source>Claim {number}</source>
        <translation>Aussage {number}</translation>
    </message>
    <message>
        <source>In the text: “{words}”</source>
        <translation>Im Text: „{words}“</translation>
    </message>
    <message>
        <source>rank {worth}</source>
        <translation>Prüfwert {worth}</translation>
    </message>
</context>
<context>
    <name>ClaimsModel</name>
    <message>
        <source>{group}: {checked} of {count} checked, folded</source>
        <translation>{group}: {checked} von {count} geprüft, eingeklappt</translation>
    </message>
    <message>
        <source>{group}: {checked} of {count} checked</source>
        <translation>{group}: {checked} von {count} geprüft</translation>
    </message>
    <message>
        <source>said by: {speaker}</source>
        <translation>gesagt von: {speaker}</translation>
    </message>
    <message>
        <source>1 source</source>
        <translation>1 Quelle</translation>
    </message>
    <message>
        <source>{count} sources</source>
        <translation>{count} Quellen</translation>
    </message>
    <message>
        <source>rank {worth}</source>
        <translation>Prüfwert {worth}</translation>
    </message>
    <message>
        <source>needs: {what}</source>
        <translation>fehlt: {what}</translation>
    </message>
    <message>
        <source>no verdict</source>
        <translation>kein Urteil</translation>
    </message>
    <message>
        <source>Claim {number}</source>
        <translation>Aussage {number}</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Aussage</translation>
    </message>
    <message>
        <source>In conflict with another claim.</source>
        <translation>Im Widerspruch zu einer anderen Aussage.</translation>
    </message>
    <message>
        <source>Odd one out.</source>
        <translation>Weicht leicht ab.</translation>
    </message>
    <message>
        <source>At risk: {risks}.</source>
        <translation>Risiko: {risks}.</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>{name} is much like document {number} of this case, {known}. Is it a new version of it?</source>
        <translation>{name} gleicht weitgehend dem Dokument {number} dieses Falls, {known}. Ist es eine neue Fassung davon?</translation>
    </message>
    <message>
        <source>New &amp;version</source>
        <translation>Neue &amp;Fassung</translation>
    </message>
    <message>
        <source>An&amp;other document</source>
        <translation>&amp;Anderes Dokument</translation>
    </message>
    <message>
        <source>The clipboard holds no text</source>
        <translation>Die Zwischenablage enthält keinen Text</translation>
    </message>
</context>
<context>
    <name>Comparing</name>
    <message>
        <source>Comparing</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Comparing {done} of {total}</source>
        <translation>Vergleich: {done} von {total}</translation>
    </message>
</context>
<context>
    <name>ConflictBox</name>
    <message>
        <source>Cannot both be right</source>
        <translation>Beide können nicht stimmen</translation>
    </message>
</context>
<context>
    <name>ConflictSide</name>
    <message>
        <source>Take it</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <source>In hand</source>
        <translation>Gewählt</translation>
    </message>
    <message>
        <source>Take this claim in hand</source>
        <translation>Diese Aussage wählen</translation>
    </message>
    <message>
        <source>source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>page {page}</source>
        <translation>Seite {page}</translation>
    </message>
    <message>
        <source>said by: {speaker}</source>
        <translation>gesagt von: {speaker}</translation>
    </message>
</context>
<context>
    <name>ConflictsPage</name>
    <message>
        <source>Conflicts</source>
        <translation>Widersprüche</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>There</source>
        <translation>Dort</translation>
    </message>
    <message>
        <source>Settled · {count}</source>
        <translation>Geklärt · {count}</translation>
    </message>
    <message>
        <source>Hide the settled</source>
        <translation>Geklärte ausblenden</translation>
    </message>
    <message>
        <source>Show {count} settled</source>
        <translation>{count} geklärte zeigen</translation>
    </message>
    <message>
        <source>1 pair of claims cannot both be right.</source>
        <translation>1 Paar von Aussagen kann nicht zugleich stimmen.</translation>
    </message>
    <message>
        <source>{count} pairs of claims cannot both be right.</source>
        <translation>{count} Paare von Aussagen können nicht zugleich stimmen.</translation>
    </message>
    <message>
        <source>Every conflict is settled.</source>
        <translation>Alle Widersprüche sind geklärt.</translation>
    </message>
    <message>
        <source>Nothing to show yet: 1 claim is still to be compared with the others.</source>
        <translation>Noch nichts zu zeigen: 1 Aussage ist noch mit den anderen zu vergleichen.</translation>
    </message>
    <message>
        <source>Nothing to show yet: {count} claims are still to be compared with each other.</source>
        <translation>Noch nichts zu zeigen: {count} Aussagen sind noch miteinander zu vergleichen.</translation>
    </message>
    <message>
        <source>Every claim was compared with the others: no two of them stand against each other.</source>
        <translation>Alle Aussagen sind verglichen: Keine widerspricht einer anderen.</translation>
    </message>
    <message>
        <source>No claims yet. What is brought in is compared by itself.</source>
        <translation>Noch keine Aussagen. Was importiert wird, wird von selbst verglichen.</translation>
    </message>
    <message>
        <source>claims {one} and {other}</source>
        <translation>Aussagen {one} und {other}</translation>
    </message>
    <message>
        <source>asked</source>
        <translation>nachgefragt</translation>
    </message>
    <message>
        <source>{at} of {count}</source>
        <translation>{at} von {count}</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>noch nicht gelesen</translation>
    </message>
    <message>
        <source>Settled: {how}</source>
        <translation>Geklärt: {how}</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Which is right: {here} ({one}), or {there} ({other})?</source>
        <translation>Was stimmt: {here} ({one}) oder {there} ({other})?</translation>
    </message>
</context>
<context>
    <name>Document</name>
    <message>
        <source>document {number}</source>
        <translation>Dokument {number}</translation>
    </message>
    <message>
        <source>read in part</source>
        <translation>teilweise gelesen</translation>
    </message>
</context>
<context>
    <name>DropArea</name>
    <message>
        <source>Drop documents here</source>
        <translation>Dokumente hierher ziehen</translation>
    </message>
    <message>
        <source>PDF, Word, OpenDocument, RTF, EPUB, web pages, e-mail, tables, Markdown or plain text, or a folder of them. They stay on this machine.</source>
        <translation>PDF, Word, OpenDocument, RTF, EPUB, Webseiten, E-Mails, Tabellen, Markdown oder reiner Text, oder ein Ordner davon. Alles bleibt auf diesem Rechner.</translation>
    </message>
    <message>
        <source>or choose them</source>
        <translation>oder auswählen</translation>
    </message>
    <message>
        <source>or paste words</source>
        <translation>oder Text einfügen</translation>
    </message>
    <message>
        <source>Drop documents here, choose them, or paste words</source>
        <translation>Dokumente hierher ziehen, auswählen oder Text einfügen</translation>
    </message>
</context>
<context>
    <name>Encodings</name>
    <message>
        <source>Read it so</source>
        <translation>So lesen</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Lassen</translation>
    </message>
    <message>
        <source>{name} is read as {encoding}. In which encoding do its letters look right?</source>
        <translation>{name} wird als {encoding} gelesen. In welcher Zeichenkodierung sehen die Buchstaben richtig aus?</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Zeichenkodierung</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>A word or two will do</source>
        <translation>Ein, zwei Wörter genügen</translation>
    </message>
    <message>
        <source>Agree or disagree</source>
        <translation>Zustimmen oder widersprechen</translation>
    </message>
    <message>
        <source>Another person reads it, or the checker re-reads it alone, recorded as such</source>
        <translation>Eine andere Person liest es, oder der Prüfer liest es allein noch einmal, als solches festgehalten</translation>
    </message>
    <message>
        <source>Ask the publisher for a copy without protection.</source>
        <translation>Beim Verlag um ein Exemplar ohne Kopierschutz bitten.</translation>
    </message>
    <message>
        <source>Attach the document itself, or an export of it</source>
        <translation>Das Dokument selbst anhängen oder einen Export davon</translation>
    </message>
    <message>
        <source>Cancel it instead</source>
        <translation>Stattdessen abbrechen</translation>
    </message>
    <message>
        <source>Cases end in .factcheck; documents are added to one</source>
        <translation>Fälle enden auf .factcheck; Dokumente werden in einen Fall importiert</translation>
    </message>
    <message>
        <source>Check that this is the right file.</source>
        <translation>Prüfen, ob es die richtige Datei ist.</translation>
    </message>
    <message>
        <source>Check that this is the right file; text inside pictures is not read.</source>
        <translation>Prüfen, ob es die richtige Datei ist; Text in Bildern wird nicht gelesen.</translation>
    </message>
    <message>
        <source>Check the case, or go on from a backup</source>
        <translation>Den Fall prüfen oder mit einer Sicherung weiterarbeiten</translation>
    </message>
    <message>
        <source>Check the disk</source>
        <translation>Den Datenträger prüfen</translation>
    </message>
    <message>
        <source>Check the name and the rights</source>
        <translation>Namen und Zugriffsrechte prüfen</translation>
    </message>
    <message>
        <source>Check the name, or make one: workbench new CASE</source>
        <translation>Den Namen prüfen oder einen Fall anlegen</translation>
    </message>
    <message>
        <source>Choose CSV.</source>
        <translation>CSV wählen.</translation>
    </message>
    <message>
        <source>Choose a shorter one.</source>
        <translation>Einen kürzeren wählen.</translation>
    </message>
    <message>
        <source>Choose another folder</source>
        <translation>Anderen Ordner wählen</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>Choose another name</source>
        <translation>Anderen Namen wählen</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Anderen Namen wählen.</translation>
    </message>
    <message>
        <source>Choose another place and try again.</source>
        <translation>Anderen Ort wählen und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Choose the preset desk, or another format</source>
        <translation>Für die Redaktion exportieren oder anderes Format wählen</translation>
    </message>
    <message>
        <source>Choose words that lead nobody to it</source>
        <translation>Worte wählen, die niemanden zu ihr führen</translation>
    </message>
    <message>
        <source>Claims are named by number, uid or at least 5 characters of it: workbench claims CASE</source>
        <translation>Aussagen haben eine Nummer oder Kennung; mindestens 5 Zeichen der Kennung genügen</translation>
    </message>
    <message>
        <source>Come back in {0} min, or let another person read it</source>
        <translation>In {0} min wiederkommen oder eine andere Person lesen lassen</translation>
    </message>
    <message>
        <source>Conflicts are named by uid: workbench conflicts CASE --json</source>
        <translation>Widersprüche werden mit ihrer Kennung genannt</translation>
    </message>
    <message>
        <source>Discard it instead</source>
        <translation>Stattdessen verwerfen</translation>
    </message>
    <message>
        <source>Discard one of the two</source>
        <translation>Eine der beiden verwerfen</translation>
    </message>
    <message>
        <source>Discard that one first</source>
        <translation>Erst jene verwerfen</translation>
    </message>
    <message>
        <source>Export again</source>
        <translation>Erneut exportieren</translation>
    </message>
    <message>
        <source>Export it anew</source>
        <translation>Neu exportieren</translation>
    </message>
    <message>
        <source>Export the case again.</source>
        <translation>Den Fall erneut exportieren.</translation>
    </message>
    <message>
        <source>Export the complete case when that is done</source>
        <translation>Den vollständigen Fall exportieren, wenn das fertig ist</translation>
    </message>
    <message>
        <source>Export the web page, and print that</source>
        <translation>Die Webseite exportieren und diese drucken</translation>
    </message>
    <message>
        <source>Get it again from where it came from, or have a book program convert it to EPUB anew.</source>
        <translation>Von der Quelle neu holen oder mit einem Buchprogramm neu in EPUB umwandeln.</translation>
    </message>
    <message>
        <source>Get it again from where it came from, or open it in a PDF program and save it anew.</source>
        <translation>Von der Quelle neu holen oder in einem PDF-Programm öffnen und neu speichern.</translation>
    </message>
    <message>
        <source>Give a file name inside it.</source>
        <translation>Einen Dateinamen darin angeben.</translation>
    </message>
    <message>
        <source>Give it an alias first, or detach it</source>
        <translation>Erst einen Decknamen geben oder abnehmen</translation>
    </message>
    <message>
        <source>Give its password.</source>
        <translation>Das Passwort angeben.</translation>
    </message>
    <message>
        <source>Give more of the uid</source>
        <translation>Mehr von der Kennung angeben</translation>
    </message>
    <message>
        <source>Give the name of a file.</source>
        <translation>Einen Dateinamen angeben.</translation>
    </message>
    <message>
        <source>Go on from a backup</source>
        <translation>Mit einer Sicherung weiterarbeiten</translation>
    </message>
    <message>
        <source>Have a scanning program recognise its text (OCR), and import that file.</source>
        <translation>Den Text mit einem Scanprogramm erkennen lassen (OCR) und diese Datei importieren.</translation>
    </message>
    <message>
        <source>Install the package typst</source>
        <translation>Das Paket typst installieren</translation>
    </message>
    <message>
        <source>It needs text recognition (OCR): have a scanning program do that, and import the file it makes.</source>
        <translation>Braucht Texterkennung (OCR): mit einem Scanprogramm erkennen lassen und dessen Datei importieren.</translation>
    </message>
    <message>
        <source>It was read only in part: bring it in as its next version, and the rest is read</source>
        <translation>Es wurde nur teilweise gelesen: als nächste Fassung importieren, dann wird der Rest gelesen</translation>
    </message>
    <message>
        <source>It was undone or removed meanwhile</source>
        <translation>Inzwischen rückgängig gemacht oder entfernt</translation>
    </message>
    <message>
        <source>Its facts: workbench claims --json</source>
        <translation>Nur erkannte Einzelheiten lassen sich abhaken</translation>
    </message>
    <message>
        <source>Its text: workbench text CASE DOC</source>
        <translation>Im Text des Dokuments markieren</translation>
    </message>
    <message>
        <source>Leave them out, or choose the preset desk</source>
        <translation>Weglassen oder für die Redaktion exportieren</translation>
    </message>
    <message>
        <source>Look at it, and try again</source>
        <translation>Ansehen und noch einmal versuchen</translation>
    </message>
    <message>
        <source>Make it anew</source>
        <translation>Neu anlegen</translation>
    </message>
    <message>
        <source>Make it first, or choose another</source>
        <translation>Erst anlegen oder anderen wählen</translation>
    </message>
    <message>
        <source>Make it, or choose another.</source>
        <translation>Anlegen oder anderen wählen.</translation>
    </message>
    <message>
        <source>Make room, or choose a place on another disk.</source>
        <translation>Platz schaffen oder anderen Datenträger wählen.</translation>
    </message>
    <message>
        <source>Merge the two instead</source>
        <translation>Stattdessen beide zusammenführen</translation>
    </message>
    <message>
        <source>Name a file ending in .png</source>
        <translation>Eine Datei mit der Endung .png angeben</translation>
    </message>
    <message>
        <source>Name the file itself, or a folder with files in it.</source>
        <translation>Die Datei selbst nennen oder einen Ordner mit Dateien.</translation>
    </message>
    <message>
        <source>Nothing was added</source>
        <translation>Nichts hinzugefügt</translation>
    </message>
    <message>
        <source>Only plain text, CSV, HTML and Markdown are read in an encoding you choose</source>
        <translation>Nur reiner Text, CSV, HTML und Markdown lassen sich in gewählter Zeichenkodierung lesen</translation>
    </message>
    <message>
        <source>Open it in Excel or LibreOffice, save it as .xlsx and import it again.</source>
        <translation>In Excel oder LibreOffice öffnen, als .xlsx speichern und erneut importieren.</translation>
    </message>
    <message>
        <source>Open it in LibreOffice, save it anew and import it again.</source>
        <translation>In LibreOffice öffnen, neu speichern und erneut importieren.</translation>
    </message>
    <message>
        <source>Open it in LibreOffice, save it without a password and import it again.</source>
        <translation>In LibreOffice öffnen, ohne Passwort speichern und erneut importieren.</translation>
    </message>
    <message>
        <source>Open it in Word or LibreOffice, save it as .docx and import it again.</source>
        <translation>In Word oder LibreOffice öffnen, als .docx speichern und erneut importieren.</translation>
    </message>
    <message>
        <source>Open it in a spreadsheet program and save it as .xlsx or .csv anew.</source>
        <translation>In einer Tabellenkalkulation öffnen und neu als .xlsx oder .csv speichern.</translation>
    </message>
    <message>
        <source>Open it in its own program and print it to a new PDF.</source>
        <translation>Im eigenen Programm öffnen und in ein neues PDF drucken.</translation>
    </message>
    <message>
        <source>Open it with that version or a later one.</source>
        <translation>Mit jener Version oder einer späteren öffnen.</translation>
    </message>
    <message>
        <source>Open it with that version; nothing was changed</source>
        <translation>Mit jener Version öffnen; nichts wurde geändert</translation>
    </message>
    <message>
        <source>Or override with a written reason</source>
        <translation>Oder mit schriftlicher Begründung übergehen</translation>
    </message>
    <message>
        <source>Propose one first</source>
        <translation>Erst eine vorschlagen</translation>
    </message>
    <message>
        <source>Put the caret between two statements</source>
        <translation>Die Schreibmarke zwischen zwei Feststellungen setzen</translation>
    </message>
    <message>
        <source>Put the caret inside the claim</source>
        <translation>Die Schreibmarke in die Aussage setzen</translation>
    </message>
    <message>
        <source>Put the caret where its second part begins</source>
        <translation>Die Schreibmarke setzen, wo ihr zweiter Teil beginnt</translation>
    </message>
    <message>
        <source>Put the cursor into a sentence of the document</source>
        <translation>Die Schreibmarke in einen Satz des Dokuments setzen</translation>
    </message>
    <message>
        <source>Restore it first</source>
        <translation>Erst wiederherstellen</translation>
    </message>
    <message>
        <source>Save it without its pictures, or copy its text into a new document.</source>
        <translation>Ohne Bilder speichern oder den Text in ein neues Dokument kopieren.</translation>
    </message>
    <message>
        <source>Save the message again from the mail program, as .eml.</source>
        <translation>Die Nachricht im Mailprogramm neu als .eml speichern.</translation>
    </message>
    <message>
        <source>Save the page again from the browser.</source>
        <translation>Die Seite im Browser neu speichern.</translation>
    </message>
    <message>
        <source>Save the sheet you need as a file of its own.</source>
        <translation>Das benötigte Tabellenblatt als eigene Datei speichern.</translation>
    </message>
    <message>
        <source>Say why the writer&apos;s words stay</source>
        <translation>Begründen, warum der Wortlaut des Autors bleibt</translation>
    </message>
    <message>
        <source>See the history of the case</source>
        <translation>Im Verlauf des Falls nachsehen</translation>
    </message>
    <message>
        <source>See the history of the claim</source>
        <translation>Im Verlauf der Aussage nachsehen</translation>
    </message>
    <message>
        <source>Split it into parts and import those.</source>
        <translation>In Teile aufteilen und diese importieren.</translation>
    </message>
    <message>
        <source>Texts, pages, PDF, Word, OpenDocument, RTF, EPUB, e-mail and tables are read.</source>
        <translation>Gelesen werden Texte, Webseiten, PDF, Word, OpenDocument, RTF, EPUB, E-Mail und Tabellen.</translation>
    </message>
    <message>
        <source>That one goes first</source>
        <translation>Erst jene zurücknehmen</translation>
    </message>
    <message>
        <source>That verdict goes first</source>
        <translation>Erst jenes Urteil zurücknehmen</translation>
    </message>
    <message>
        <source>The alias stands wherever its name must not</source>
        <translation>Der Deckname steht überall, wo der Name nicht stehen darf</translation>
    </message>
    <message>
        <source>There are: {0}</source>
        <translation>Es gibt: {0}</translation>
    </message>
    <message>
        <source>They are compared again when words change</source>
        <translation>Sie werden neu verglichen, wenn sich Worte ändern</translation>
    </message>
    <message>
        <source>Those ticks go first</source>
        <translation>Erst jene Haken zurücknehmen</translation>
    </message>
    <message>
        <source>Try again in a moment</source>
        <translation>Gleich noch einmal versuchen</translation>
    </message>
    <message>
        <source>Try utf-8, windows-1252 or utf-16.</source>
        <translation>utf-8, windows-1252 oder utf-16 versuchen.</translation>
    </message>
    <message>
        <source>Type the password again.</source>
        <translation>Das Passwort noch einmal eingeben.</translation>
    </message>
    <message>
        <source>Undo that first</source>
        <translation>Erst das rückgängig machen</translation>
    </message>
    <message>
        <source>Write down what was answered</source>
        <translation>Aufschreiben, was geantwortet wurde</translation>
    </message>
    <message>
        <source>a case is no evidence</source>
        <translation>ein Fall ist kein Beleg</translation>
    </message>
    <message>
        <source>a claim is split between its own words</source>
        <translation>eine Aussage wird zwischen ihren eigenen Worten geteilt</translation>
    </message>
    <message>
        <source>a complete case has everything in it, confidential sources too</source>
        <translation>ein vollständiger Fall enthält alles, auch vertrauliche Quellen</translation>
    </message>
    <message>
        <source>a confidential source needs an alias</source>
        <translation>eine vertrauliche Quelle braucht einen Decknamen</translation>
    </message>
    <message>
        <source>a document is still being brought in</source>
        <translation>ein Dokument wird noch importiert</translation>
    </message>
    <message>
        <source>a filter that is kept needs a name</source>
        <translation>ein gemerkter Filter braucht einen Namen</translation>
    </message>
    <message>
        <source>a part would be left without words</source>
        <translation>ein Teil bliebe ohne Worte</translation>
    </message>
    <message>
        <source>a question needs somebody to ask, and words</source>
        <translation>eine Frage braucht jemanden, der gefragt wird, und Worte</translation>
    </message>
    <message>
        <source>a re-reading is the checker&apos;s own</source>
        <translation>noch einmal lesen kann nur, wer geurteilt hat</translation>
    </message>
    <message>
        <source>a source needs a title</source>
        <translation>eine Quelle braucht einen Titel</translation>
    </message>
    <message>
        <source>a stored file is no longer in the case</source>
        <translation>eine abgelegte Datei ist nicht mehr im Fall</translation>
    </message>
    <message>
        <source>a stored file is not the one that was captured</source>
        <translation>eine abgelegte Datei ist nicht die ursprünglich aufgenommene</translation>
    </message>
    <message>
        <source>all its sources are in the case already</source>
        <translation>alle ihre Quellen sind schon im Fall</translation>
    </message>
    <message>
        <source>another program is writing to this case</source>
        <translation>ein anderes Programm schreibt gerade in diesen Fall</translation>
    </message>
    <message>
        <source>cannot be opened: {0}</source>
        <translation>lässt sich nicht öffnen: {0}</translation>
    </message>
    <message>
        <source>cannot be read ({0})</source>
        <translation>nicht lesbar ({0})</translation>
    </message>
    <message>
        <source>cannot be written</source>
        <translation>lässt sich nicht schreiben</translation>
    </message>
    <message>
        <source>claim {0} has no proposed change</source>
        <translation>Aussage {0} hat keinen Änderungsvorschlag</translation>
    </message>
    <message>
        <source>claim {0} has no such fact</source>
        <translation>Aussage {0} hat keine solche Einzelheit</translation>
    </message>
    <message>
        <source>claim {0} has no verdict to read</source>
        <translation>Aussage {0} hat kein Urteil zu prüfen</translation>
    </message>
    <message>
        <source>claim {0} has these words already</source>
        <translation>Aussage {0} hat diesen Wortlaut schon</translation>
    </message>
    <message>
        <source>claim {0} is not in the register</source>
        <translation>Aussage {0} steht nicht im Verzeichnis</translation>
    </message>
    <message>
        <source>claim {0} states one thing only, as far as the finder can see</source>
        <translation>Aussage {0} besagt nur eines, soweit erkennbar</translation>
    </message>
    <message>
        <source>claim {0} was given a verdict meanwhile</source>
        <translation>zu Aussage {0} gibt es inzwischen ein Urteil</translation>
    </message>
    <message>
        <source>claim {0} would be left without words</source>
        <translation>Aussage {0} bliebe ohne Worte</translation>
    </message>
    <message>
        <source>claims of different documents cannot be merged</source>
        <translation>Aussagen verschiedener Dokumente lassen sich nicht zusammenführen</translation>
    </message>
    <message>
        <source>could not be written ({0})</source>
        <translation>ließ sich nicht schreiben ({0})</translation>
    </message>
    <message>
        <source>disagreement needs a comment</source>
        <translation>Widerspruch braucht einen Kommentar</translation>
    </message>
    <message>
        <source>document {0} has no version {1}</source>
        <translation>Dokument {0} hat keine Fassung {1}</translation>
    </message>
    <message>
        <source>does not open with this password</source>
        <translation>lässt sich mit diesem Passwort nicht öffnen</translation>
    </message>
    <message>
        <source>does not say which letters it shows</source>
        <translation>sagt nicht, welche Buchstaben es zeigt</translation>
    </message>
    <message>
        <source>evidence needs a title, an address or a file</source>
        <translation>ein Beleg braucht Titel, Adresse oder Datei</translation>
    </message>
    <message>
        <source>has copy protection, which is not read</source>
        <translation>hat einen Kopierschutz und wird nicht gelesen</translation>
    </message>
    <message>
        <source>has more than 5 million cells</source>
        <translation>hat mehr als 5 Millionen Zellen</translation>
    </message>
    <message>
        <source>has no page that can be read: it is damaged or cut off</source>
        <translation>hat keine lesbare Seite: beschädigt oder abgeschnitten</translation>
    </message>
    <message>
        <source>holds no reference with a title</source>
        <translation>enthält keine Literaturangabe mit Titel</translation>
    </message>
    <message>
        <source>holds no references that can be read</source>
        <translation>enthält keine lesbaren Literaturangaben</translation>
    </message>
    <message>
        <source>holds no text</source>
        <translation>enthält keinen Text</translation>
    </message>
    <message>
        <source>holds no web page, or is damaged or cut off</source>
        <translation>enthält keine Webseite oder ist beschädigt oder abgeschnitten</translation>
    </message>
    <message>
        <source>is JSON, but no case</source>
        <translation>ist JSON, aber kein Fall</translation>
    </message>
    <message>
        <source>is a case export, but damaged at {0}</source>
        <translation>ist ein exportierter Fall, aber beschädigt bei {0}</translation>
    </message>
    <message>
        <source>is a folder, not a file</source>
        <translation>ist ein Ordner, keine Datei</translation>
    </message>
    <message>
        <source>is a scan: its pages are pictures without text</source>
        <translation>ist ein Scan: Die Seiten sind Bilder ohne Text</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>ist leer</translation>
    </message>
    <message>
        <source>is in the case already, as “{0}” (document {1}{2})</source>
        <translation>ist schon im Fall, als „{0}“ (Dokument {1}{2})</translation>
    </message>
    <message>
        <source>is no JSON export: not JSON, or cut off</source>
        <translation>ist kein JSON-Export: kein JSON oder abgeschnitten</translation>
    </message>
    <message>
        <source>is no JSON export: not UTF-8 text</source>
        <translation>ist kein JSON-Export: kein UTF-8-Text</translation>
    </message>
    <message>
        <source>is no OpenDocument text, or is damaged or cut off</source>
        <translation>ist kein OpenDocument-Text oder ist beschädigt oder abgeschnitten</translation>
    </message>
    <message>
        <source>is no PDF, or is damaged or cut off</source>
        <translation>ist kein PDF oder ist beschädigt oder abgeschnitten</translation>
    </message>
    <message>
        <source>is no Word document, or is damaged or cut off</source>
        <translation>ist kein Word-Dokument oder ist beschädigt oder abgeschnitten</translation>
    </message>
    <message>
        <source>is no e-book (EPUB), or is damaged or cut off</source>
        <translation>ist kein E-Book (EPUB) oder ist beschädigt oder abgeschnitten</translation>
    </message>
    <message>
        <source>is no e-mail message</source>
        <translation>ist keine E-Mail-Nachricht</translation>
    </message>
    <message>
        <source>is no file of references that is read</source>
        <translation>ist keine lesbare Literaturdatei</translation>
    </message>
    <message>
        <source>is no rich text, or is damaged</source>
        <translation>ist kein RTF-Text oder ist beschädigt</translation>
    </message>
    <message>
        <source>is no table that can be read: a quotation mark is never closed</source>
        <translation>ist keine lesbare Tabelle: Ein Anführungszeichen wird nie geschlossen</translation>
    </message>
    <message>
        <source>is no workbook (.xlsx), or is damaged or cut off</source>
        <translation>ist keine Arbeitsmappe (.xlsx) oder ist beschädigt oder abgeschnitten</translation>
    </message>
    <message>
        <source>is not text</source>
        <translation>ist kein Text</translation>
    </message>
    <message>
        <source>is protected by a password</source>
        <translation>ist durch ein Passwort geschützt</translation>
    </message>
    <message>
        <source>is protected in a way that is not read</source>
        <translation>ist auf eine nicht lesbare Weise geschützt</translation>
    </message>
    <message>
        <source>is too large: {0} MB, and at most 200 MB are read</source>
        <translation>ist zu groß: {0} MB; gelesen werden höchstens 200 MB</translation>
    </message>
    <message>
        <source>lowering the strength needs a reason</source>
        <translation>Herabsetzen der Belegstärke braucht eine Begründung</translation>
    </message>
    <message>
        <source>merging takes two claims or more</source>
        <translation>Zusammenführen braucht mindestens zwei Aussagen</translation>
    </message>
    <message>
        <source>more than one claim begins with “{0}”</source>
        <translation>mehr als eine Aussage beginnt mit „{0}“</translation>
    </message>
    <message>
        <source>needs more memory than is allowed</source>
        <translation>braucht mehr Speicher als erlaubt</translation>
    </message>
    <message>
        <source>no claim is selected</source>
        <translation>keine Aussage gewählt</translation>
    </message>
    <message>
        <source>no claim that states the same fact is open</source>
        <translation>keine Aussage mit derselben Tatsache ist offen</translation>
    </message>
    <message>
        <source>not to be signed yet: {0}</source>
        <translation>noch nicht abzunehmen: {0}</translation>
    </message>
    <message>
        <source>nothing joins these claims any more</source>
        <translation>nichts verbindet diese Aussagen mehr</translation>
    </message>
    <message>
        <source>nothing may be written here</source>
        <translation>hier darf nichts geschrieben werden</translation>
    </message>
    <message>
        <source>nothing to do: no claim is chosen that it would change</source>
        <translation>nichts zu tun: Keine gewählte Aussage würde sich ändern</translation>
    </message>
    <message>
        <source>nothing to do: they stand there already</source>
        <translation>nichts zu tun: Sie stehen schon dort</translation>
    </message>
    <message>
        <source>only a confidential source is taken out for good</source>
        <translation>endgültig entfernt wird nur eine vertrauliche Quelle</translation>
    </message>
    <message>
        <source>only an answer can bear a claim out</source>
        <translation>nur eine Antwort kann eine Aussage stützen</translation>
    </message>
    <message>
        <source>reads like version {0} of “{1}”, to the letter</source>
        <translation>ist buchstäblich gleich mit Fassung {0} von „{1}“</translation>
    </message>
    <message>
        <source>say which is wrong: claim {0} or claim {1}</source>
        <translation>angeben, welche falsch ist: Aussage {0} oder Aussage {1}</translation>
    </message>
    <message>
        <source>says by itself how it is written, so it has no other encoding</source>
        <translation>sagt selbst, wie es geschrieben ist, und hat keine andere Zeichenkodierung</translation>
    </message>
    <message>
        <source>select the words of the claim first</source>
        <translation>erst die Worte der Aussage markieren</translation>
    </message>
    <message>
        <source>stet needs a reason</source>
        <translation>„bleibt“ braucht eine Begründung</translation>
    </message>
    <message>
        <source>strength is computed as {0} and can only be lowered</source>
        <translation>die Belegstärke ergibt sich als {0} und lässt sich nur herabsetzen</translation>
    </message>
    <message>
        <source>the alias “{0}” names the source</source>
        <translation>der Deckname „{0}“ nennt die Quelle</translation>
    </message>
    <message>
        <source>the copy cannot be written ({0})</source>
        <translation>die Kopie lässt sich nicht schreiben ({0})</translation>
    </message>
    <message>
        <source>the copy is not whole ({0})</source>
        <translation>die Kopie ist nicht vollständig ({0})</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>der Datenträger ist voll</translation>
    </message>
    <message>
        <source>the evidence cannot be laid out beside it ({0})</source>
        <translation>die Belege lassen sich nicht daneben ablegen ({0})</translation>
    </message>
    <message>
        <source>the file is damaged ({0})</source>
        <translation>die Datei ist beschädigt ({0})</translation>
    </message>
    <message>
        <source>the file is write-protected</source>
        <translation>die Datei ist schreibgeschützt</translation>
    </message>
    <message>
        <source>the name is longer than {0} characters</source>
        <translation>der Name ist länger als {0} Zeichen</translation>
    </message>
    <message>
        <source>the name is too long</source>
        <translation>der Name ist zu lang</translation>
    </message>
    <message>
        <source>the proposed words are those that stand there</source>
        <translation>der vorgeschlagene Wortlaut steht schon dort</translation>
    </message>
    <message>
        <source>the rows of this export do not fit together ({0})</source>
        <translation>die Zeilen dieses Exports passen nicht zusammen ({0})</translation>
    </message>
    <message>
        <source>the stored file is not the one that was captured</source>
        <translation>die abgelegte Datei ist nicht die ursprünglich aufgenommene</translation>
    </message>
    <message>
        <source>the tables of this export are not those of its schema ({0})</source>
        <translation>die Tabellen dieses Exports sind nicht die seines Schemas ({0})</translation>
    </message>
    <message>
        <source>the typesetter is not installed</source>
        <translation>das Satzprogramm ist nicht installiert</translation>
    </message>
    <message>
        <source>the verdict on claim {0} is not complete: it needs {1}</source>
        <translation>das Urteil zu Aussage {0} ist nicht vollständig, es fehlt: {1}</translation>
    </message>
    <message>
        <source>the words of claim {0} are no longer in the document</source>
        <translation>der Wortlaut von Aussage {0} steht nicht mehr im Dokument</translation>
    </message>
    <message>
        <source>there are no words here</source>
        <translation>hier stehen keine Worte</translation>
    </message>
    <message>
        <source>there is a file of this name already</source>
        <translation>eine Datei dieses Namens gibt es schon</translation>
    </message>
    <message>
        <source>there is no claim to sign for</source>
        <translation>es gibt keine Aussage zum Abnehmen</translation>
    </message>
    <message>
        <source>there is no claim “{0}” in this case</source>
        <translation>in diesem Fall gibt es keine Aussage „{0}“</translation>
    </message>
    <message>
        <source>there is no document of a kind that is read here</source>
        <translation>hier ist kein Dokument lesbarer Art</translation>
    </message>
    <message>
        <source>there is no document {0}</source>
        <translation>es gibt kein Dokument {0}</translation>
    </message>
    <message>
        <source>there is no document {0} in this case</source>
        <translation>in diesem Fall gibt es kein Dokument {0}</translation>
    </message>
    <message>
        <source>there is no encoding called “{0}”</source>
        <translation>eine Zeichenkodierung „{0}“ gibt es nicht</translation>
    </message>
    <message>
        <source>there is no filter “{0}”</source>
        <translation>einen Filter „{0}“ gibt es nicht</translation>
    </message>
    <message>
        <source>there is no proposed change to take back</source>
        <translation>es gibt keinen Änderungsvorschlag zum Zurücknehmen</translation>
    </message>
    <message>
        <source>there is no such case</source>
        <translation>diesen Fall gibt es nicht</translation>
    </message>
    <message>
        <source>there is no such folder</source>
        <translation>diesen Ordner gibt es nicht</translation>
    </message>
    <message>
        <source>there is nothing of yours to redo</source>
        <translation>nichts Eigenes zu wiederholen</translation>
    </message>
    <message>
        <source>there is nothing of yours to undo</source>
        <translation>nichts Eigenes rückgängig zu machen</translation>
    </message>
    <message>
        <source>these words are claim {0} already</source>
        <translation>diese Worte sind schon Aussage {0}</translation>
    </message>
    <message>
        <source>these words lie outside the document</source>
        <translation>diese Worte liegen außerhalb des Dokuments</translation>
    </message>
    <message>
        <source>this case was begun and never finished: there is nothing in it</source>
        <translation>dieser Fall wurde begonnen und nie fertig angelegt: Er ist leer</translation>
    </message>
    <message>
        <source>this case was written by a newer version of the program (schema {0}, here {1})</source>
        <translation>dieser Fall wurde von einer neueren Programmversion geschrieben (Schema {0}, hier {1})</translation>
    </message>
    <message>
        <source>this claim has no verdict to give to others</source>
        <translation>diese Aussage hat kein Urteil zum Weitergeben</translation>
    </message>
    <message>
        <source>this claim is no longer there</source>
        <translation>diese Aussage gibt es nicht mehr</translation>
    </message>
    <message>
        <source>this conflict is open</source>
        <translation>dieser Widerspruch ist offen</translation>
    </message>
    <message>
        <source>this evidence is no longer there</source>
        <translation>diesen Beleg gibt es nicht mehr</translation>
    </message>
    <message>
        <source>this export is no whole case: {0}: {1}</source>
        <translation>dieser Export ist kein vollständiger Fall: {0}: {1}</translation>
    </message>
    <message>
        <source>this export was written under schema {0}; 1 to {1} are read here</source>
        <translation>dieser Export hat Schema {0}; gelesen werden hier 1 bis {1}</translation>
    </message>
    <message>
        <source>this is a folder, not a file</source>
        <translation>das ist ein Ordner, keine Datei</translation>
    </message>
    <message>
        <source>this is no ordinary file</source>
        <translation>das ist keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>this is not a case file</source>
        <translation>das ist keine Falldatei</translation>
    </message>
    <message>
        <source>this passage is evidence of the claim already</source>
        <translation>diese Textstelle ist schon Beleg der Aussage</translation>
    </message>
    <message>
        <source>this question is no longer there</source>
        <translation>diese Frage gibt es nicht mehr</translation>
    </message>
    <message>
        <source>this source is no longer there</source>
        <translation>diese Quelle gibt es nicht mehr</translation>
    </message>
    <message>
        <source>this verdict on claim {0} is too fresh for a second look of one&apos;s own</source>
        <translation>dieses Urteil zu Aussage {0} ist zu frisch für einen eigenen zweiten Blick</translation>
    </message>
    <message>
        <source>was written by a newer program (format {0})</source>
        <translation>wurde von einem neueren Programm geschrieben (Format {0})</translation>
    </message>
    <message>
        <source>who is at the desk needs a name</source>
        <translation>wer prüft, braucht einen Namen</translation>
    </message>
    <message>
        <source>working notes never leave the desk</source>
        <translation>Arbeitsnotizen verlassen die Redaktion nie</translation>
    </message>
    <message>
        <source>would unpack to more than 256 MB</source>
        <translation>würde ausgepackt mehr als 256 MB groß</translation>
    </message>
    <message>
        <source>{0} gave this verdict and cannot be its second reader</source>
        <translation>{0} hat so geurteilt und kann es nicht selbst ein zweites Mal prüfen</translation>
    </message>
    <message>
        <source>{0}: something stands in its place or was built on it since</source>
        <translation>{0}: An seiner Stelle steht seither anderes, oder es baut etwas darauf auf</translation>
    </message>
    <message>
        <source>“{0}” cannot be done again: its claim is no longer there</source>
        <translation>„{0}“ lässt sich nicht wiederholen: Die Aussage gibt es nicht mehr</translation>
    </message>
    <message>
        <source>“{0}” cannot be undone: a further version came since</source>
        <translation>„{0}“ lässt sich nicht rückgängig machen: Seither kam eine weitere Fassung</translation>
    </message>
    <message>
        <source>“{0}” cannot be undone: {1} has given a verdict on it</source>
        <translation>„{0}“ lässt sich nicht rückgängig machen: {1} hat dazu geurteilt</translation>
    </message>
    <message>
        <source>“{0}” has a newer version meanwhile</source>
        <translation>„{0}“ hat inzwischen eine neuere Fassung</translation>
    </message>
    <message>
        <source>“{0}” has no stored file</source>
        <translation>„{0}“ hat keine abgelegte Datei</translation>
    </message>
    <message>
        <source>“{0}” is still being brought in</source>
        <translation>„{0}“ wird noch importiert</translation>
    </message>
    <message>
        <source>“{0}” is under check itself: only a source can bear a claim out</source>
        <translation>„{0}“ wird selbst geprüft: Nur eine Quelle kann eine Aussage stützen</translation>
    </message>
    <message>
        <source>“{0}” was changed since, and stays as it is</source>
        <translation>„{0}“ wurde seither geändert und bleibt, wie es ist</translation>
    </message>
    <message>
        <source>“{0}” was done in another version of the document, and stays as it is</source>
        <translation>„{0}“ geschah in einer anderen Fassung des Dokuments und bleibt, wie es ist</translation>
    </message>
    <message>
        <source>“{0}”: its words are claim {1} already</source>
        <translation>„{0}“: Der Wortlaut ist schon Aussage {1}</translation>
    </message>
    <message>
        <source>“{0}”: {1} has ticked facts there since</source>
        <translation>„{0}“: {1} hat dort seither Einzelheiten abgehakt</translation>
    </message>
</context>
<context>
    <name>EvidenceCard</name>
    <message>
        <source>What it does to the claim</source>
        <translation>Was der Beleg mit der Aussage macht</translation>
    </message>
    <message>
        <source>Relation: {relation}</source>
        <translation>Bezug: {relation}</translation>
    </message>
    <message>
        <source>Take off this evidence</source>
        <translation>Diesen Beleg abnehmen</translation>
    </message>
    <message>
        <source>Take off evidence: {title}</source>
        <translation>Beleg abnehmen: {title}</translation>
    </message>
    <message>
        <source>The file it came from has changed since, seen {day}.</source>
        <translation>Die ursprüngliche Datei hat sich seither geändert, bemerkt am {day}.</translation>
    </message>
    <message>
        <source>Confidential: appears as “{alias}”</source>
        <translation>Vertraulich: erscheint als „{alias}“</translation>
    </message>
    <message>
        <source>E edits · S C Q B relation · Space opened · Del takes off</source>
        <translation>E bearbeiten · S C Q B Bezug · Leertaste geöffnet · Entf abnehmen</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>geöffnet</translation>
    </message>
    <message>
        <source>Opened: {title}</source>
        <translation>Geöffnet: {title}</translation>
    </message>
    <message>
        <source>Open link</source>
        <translation>Link öffnen</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>Datei öffnen</translation>
    </message>
    <message>
        <source>Show passage</source>
        <translation>Textstelle zeigen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>no grade</source>
        <translation>ohne Rang</translation>
    </message>
    <message>
        <source>no pinpoint</source>
        <translation>keine Fundstelle</translation>
    </message>
    <message>
        <source>off record</source>
        <translation>nicht zitierbar</translation>
    </message>
    <message>
        <source>on record</source>
        <translation>zitierbar</translation>
    </message>
    <message>
        <source>passage</source>
        <translation>Textstelle</translation>
    </message>
    <message>
        <source>voice: {voice}</source>
        <translation>Stimme: {voice}</translation>
    </message>
</context>
<context>
    <name>EvidenceForm</name>
    <message>
        <source>Link, or title of the source</source>
        <translation>Link oder Titel der Quelle</translation>
    </message>
    <message>
        <source>Title, if it is a link or a file</source>
        <translation>Titel, wenn es ein Link oder eine Datei ist</translation>
    </message>
    <message>
        <source>Pinpoint: page, paragraph, timecode</source>
        <translation>Fundstelle: Seite, Absatz, Zeitmarke</translation>
    </message>
    <message>
        <source>Excerpt: the words that matter</source>
        <translation>Auszug: die Worte, auf die es ankommt</translation>
    </message>
    <message>
        <source>Excerpt</source>
        <translation>Auszug</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>Bezug</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Quellenrang</translation>
    </message>
    <message>
        <source>no grade</source>
        <translation>ohne Rang</translation>
    </message>
    <message>
        <source>I opened the source</source>
        <translation>Quelle selbst geöffnet</translation>
    </message>
    <message>
        <source>In the case already: it will be linked, not copied.</source>
        <translation>Schon im Fall: wird verknüpft, nicht kopiert.</translation>
    </message>
    <message>
        <source>More about the source</source>
        <translation>Mehr zur Quelle</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>Datei…</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>Anhängen</translation>
    </message>
    <message>
        <source>Name the source: a link, a title or a file.</source>
        <translation>Quelle nennen: Link, Titel oder Datei.</translation>
    </message>
    <message>
        <source>The file cannot be read: {why}</source>
        <translation>Die Datei ist nicht lesbar: {why}</translation>
    </message>
    <message>
        <source>A confidential source needs an alias, which stands wherever its name must not.</source>
        <translation>Eine vertrauliche Quelle braucht einen Decknamen; er steht überall, wo ihr Name nicht stehen darf.</translation>
    </message>
    <message>
        <source>Keep changes</source>
        <translation>Änderungen behalten</translation>
    </message>
    <message>
        <source>Less about the source</source>
        <translation>Weniger zur Quelle</translation>
    </message>
</context>
<context>
    <name>EvidenceSection</name>
    <message>
        <source>Add a link or a file</source>
        <translation>Link oder Datei hinzufügen</translation>
    </message>
    <message>
        <source>cannot be read: {why}</source>
        <translation>nicht lesbar: {why}</translation>
    </message>
    <message>
        <source>Drop a file that can be opened.</source>
        <translation>Eine Datei hierher ziehen, die sich öffnen lässt.</translation>
    </message>
    <message>
        <source>Evidence taken off</source>
        <translation>Beleg abgenommen</translation>
    </message>
    <message>
        <source>Attached: {title}</source>
        <translation>Angehängt: {title}</translation>
    </message>
</context>
<context>
    <name>ExportPane</name>
    <message>
        <source>Export report</source>
        <translation>Bericht exportieren</translation>
    </message>
    <message>
        <source>File to write</source>
        <translation>Zieldatei</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen…</translation>
    </message>
    <message>
        <source>Choose where the report goes</source>
        <translation>Ablageort des Berichts wählen</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>With working notes</source>
        <translation>Mit Arbeitsnotizen</translation>
    </message>
    <message>
        <source>They stay on the desk otherwise; the complete case always has them.</source>
        <translation>Sonst bleiben sie in der Redaktion; der vollständige Fall enthält sie immer.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>{count} to check</source>
        <translation>{count} zu prüfen</translation>
    </message>
    <message>
        <source>The desk</source>
        <translation>Redaktion</translation>
    </message>
    <message>
        <source>Lawyers</source>
        <translation>Rechtsabteilung</translation>
    </message>
    <message>
        <source>The public</source>
        <translation>Öffentlichkeit</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>In: {parts}.</source>
        <translation>Enthalten: {parts}.</translation>
    </message>
    <message>
        <source>Left out: nothing.</source>
        <translation>Ausgelassen: nichts.</translation>
    </message>
    <message>
        <source>Left out: {parts}.</source>
        <translation>Ausgelassen: {parts}.</translation>
    </message>
    <message>
        <source>Left out:</source>
        <translation>Ausgelassen:</translation>
    </message>
    <message>
        <source>The ending decides the format: {all}</source>
        <translation>Die Endung bestimmt das Format: {all}</translation>
    </message>
    <message>
        <source>Replaces the file that is there.</source>
        <translation>Ersetzt die vorhandene Datei.</translation>
    </message>
    <message>
        <source>As</source>
        <translation>Als</translation>
    </message>
</context>
<context>
    <name>Exports</name>
    <message>
        <source>Writing {name}</source>
        <translation>{name} wird geschrieben</translation>
    </message>
    <message>
        <source>Export cancelled: no file was written</source>
        <translation>Export abgebrochen: keine Datei geschrieben</translation>
    </message>
    <message>
        <source>Report written: {path}</source>
        <translation>Bericht geschrieben: {path}</translation>
    </message>
    <message>
        <source>Open report</source>
        <translation>Bericht öffnen</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Ordner zeigen</translation>
    </message>
    <message>
        <source>Report written: {name}</source>
        <translation>Bericht geschrieben: {name}</translation>
    </message>
</context>
<context>
    <name>FactList</name>
    <message>
        <source>Facts to tick</source>
        <translation>Einzelheiten zum Abhaken</translation>
    </message>
    <message>
        <source>Fact: {words}, {kind}</source>
        <translation>Einzelheit: {words}, {kind}</translation>
    </message>
    <message>
        <source>{kind}, at least</source>
        <translation>{kind}, mindestens</translation>
    </message>
    <message>
        <source>{kind}, at most</source>
        <translation>{kind}, höchstens</translation>
    </message>
    <message>
        <source>{kind}, about</source>
        <translation>{kind}, ungefähr</translation>
    </message>
</context>
<context>
    <name>FamilyOffer</name>
    <message>
        <source>No verdict to give to a family: judge one of its claims first</source>
        <translation>Kein Urteil zum Weitergeben: erst eine der Aussagen beurteilen</translation>
    </message>
    <message>
        <source>The same fact stands in 1 more claim: {key} gives it this verdict</source>
        <translation>Dieselbe Tatsache steht in 1 weiteren Aussage: {key} gibt ihr dieses Urteil</translation>
    </message>
    <message>
        <source>The same fact stands in {count} more claims: {key} gives them this verdict</source>
        <translation>Dieselbe Tatsache steht in {count} weiteren Aussagen: {key} gibt ihnen dieses Urteil</translation>
    </message>
    <message>
        <source>{verdict} given to 1 claim of the family</source>
        <translation>{verdict}: 1 Aussage mit derselben Tatsache</translation>
    </message>
    <message>
        <source>{verdict} given to {count} claims of the family</source>
        <translation>{verdict}: {count} Aussagen mit derselben Tatsache</translation>
    </message>
</context>
<context>
    <name>FamilyPart</name>
    <message>
        <source>Family</source>
        <translation>Dieselbe Tatsache</translation>
    </message>
    <message>
        <source>Give them this verdict</source>
        <translation>Ihnen dieses Urteil geben</translation>
    </message>
    <message>
        <source>1 more claim states the same.</source>
        <translation>1 weitere Aussage besagt dasselbe.</translation>
    </message>
    <message>
        <source>{count} more claims state the same.</source>
        <translation>{count} weitere Aussagen besagen dasselbe.</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>und {count} weitere</translation>
    </message>
    <message>
        <source>This fact stands in no other claim</source>
        <translation>Diese Tatsache steht in keiner anderen Aussage</translation>
    </message>
</context>
<context>
    <name>FileChooser</name>
    <message>
        <source>Add sources from a file of references</source>
        <translation>Quellen aus einer Literaturdatei hinzufügen</translation>
    </message>
    <message>
        <source>Attach a file</source>
        <translation>Datei anhängen</translation>
    </message>
    <message>
        <source>Cases ({pattern})</source>
        <translation>Fälle ({pattern})</translation>
    </message>
    <message>
        <source>Export report</source>
        <translation>Bericht exportieren</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>Ordner importieren</translation>
    </message>
    <message>
        <source>Import documents</source>
        <translation>Dokumente importieren</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>Neuer Fall</translation>
    </message>
    <message>
        <source>Open a case</source>
        <translation>Fall öffnen</translation>
    </message>
    <message>
        <source>References ({pattern})</source>
        <translation>Literaturangaben ({pattern})</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this document</source>
        <translation>In diesem Dokument suchen</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>{count} found</source>
        <translation>{count} gefunden</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} von {count}</translation>
    </message>
</context>
<context>
    <name>FoldedNote</name>
    <message>
        <source>Read the evidence, then show the verdict: {key}</source>
        <translation>Erst die Belege lesen, dann das Urteil zeigen: {key}</translation>
    </message>
    <message>
        <source>Read the evidence, then show the verdict</source>
        <translation>Erst die Belege lesen, dann das Urteil zeigen</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Next open</source>
        <translation>Nächste offene</translation>
    </message>
    <message>
        <source>No evidence yet</source>
        <translation>Noch kein Beleg</translation>
    </message>
    <message>
        <source>Strength {words}</source>
        <translation>Belegstärke {words}</translation>
    </message>
</context>
<context>
    <name>GoneLine</name>
    <message>
        <source>Claim {claim} is no longer in version {newest}. Version {version} has it: “{words}”</source>
        <translation>Aussage {claim} steht nicht mehr in Fassung {newest}. In Fassung {version} steht sie: „{words}“</translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Widersprüche</translation>
    </message>
    <message>
        <source>Export report</source>
        <translation>Bericht exportieren</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Durchsicht</translation>
    </message>
    <message>
        <source>Sources, changes, questions, second reader, sign-off, history</source>
        <translation>Quellen, Änderungen, Fragen, zweite Prüfung, Abnahme, Verlauf</translation>
    </message>
    <message>
        <source>Claims that cannot both be right</source>
        <translation>Aussagen, die nicht zugleich stimmen können</translation>
    </message>
    <message>
        <source>Menu ({key})</source>
        <translation>Menü ({key})</translation>
    </message>
    <message>
        <source>Export report ({key})</source>
        <translation>Bericht exportieren ({key})</translation>
    </message>
    <message>
        <source>Claims that cannot both be right, side by side ({key})</source>
        <translation>Aussagen, die nicht zugleich stimmen können, nebeneinander ({key})</translation>
    </message>
    <message>
        <source>1 document</source>
        <translation>1 Dokument</translation>
    </message>
    <message>
        <source>no documents yet</source>
        <translation>noch keine Dokumente</translation>
    </message>
    <message>
        <source>{count} documents</source>
        <translation>{count} Dokumente</translation>
    </message>
    <message>
        <source>{documents} · draft {number}</source>
        <translation>{documents} · Entwurf {number}</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>A case is one file that holds texts, verdicts, evidence and every step that was taken. Make a new one, or open one you were given.</source>
        <translation>Ein Fall ist eine einzige Datei mit Texten, Urteilen, Belegen und jedem Schritt. Einen neuen anlegen oder einen vorhandenen öffnen.</translation>
    </message>
    <message>
        <source>A chip lists only the claims that fit it, and says how many they are. Several narrow each other down. Choices you need often can be kept under a name.</source>
        <translation>Ein Filterknopf zeigt nur die passenden Aussagen und nennt ihre Zahl. Mehrere grenzen sich gegenseitig ein. Häufig gebrauchte Auswahlen lassen sich unter einem Namen merken.</translation>
    </message>
    <message>
        <source>A note goes into the report; a working note stays in the case and is for you and those you work with.</source>
        <translation>Eine Notiz kommt in den Bericht; eine Arbeitsnotiz bleibt im Fall, für den eigenen Gebrauch und für alle, die mitarbeiten.</translation>
    </message>
    <message>
        <source>A small made-up article with its claims, some already checked. Nothing in it is real, so anything can be tried on it.</source>
        <translation>Ein kleiner erfundener Artikel mit seinen Aussagen, einige schon geprüft. Nichts daran ist echt, alles lässt sich ausprobieren.</translation>
    </message>
    <message>
        <source>Another person reads the evidence and agrees with the verdict, or says why not. Whoever gave a verdict reads it again only after a pause.</source>
        <translation>Eine andere Person liest die Belege und stimmt dem Urteil zu oder sagt, warum nicht. Wer geurteilt hat, liest erst nach einer Pause noch einmal.</translation>
    </message>
    <message>
        <source>Better words for the text, proposed to its writer, and what became of them: accepted, refused, or already made.</source>
        <translation>Bessere Worte für den Text, dem Autor vorgeschlagen, und was daraus wurde: angenommen, abgelehnt oder schon eingearbeitet.</translation>
    </message>
    <message>
        <source>Bring in a text</source>
        <translation>Einen Text importieren</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Fälle</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Claims that cannot both be right, within a text, between texts, or with a source. The program finds them and never decides; you say which side stands.</source>
        <translation>Aussagen, die nicht zugleich stimmen können: in einem Text, zwischen Texten oder gegenüber einer Quelle. Das Programm findet sie und entscheidet nie; welche Seite gilt, bestimmt, wer prüft.</translation>
    </message>
    <message>
        <source>Claims that say the same in other words or in another text. Check one and give the others its verdict; each keeps its own record.</source>
        <translation>Aussagen, die dasselbe in anderen Worten oder in einem anderen Text sagen. Eine prüfen und den anderen ihr Urteil geben; jede behält ihren eigenen Verlauf.</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Widersprüche</translation>
    </message>
    <message>
        <source>Conflicts of this claim</source>
        <translation>Widersprüche dieser Aussage</translation>
    </message>
    <message>
        <source>Drop a text, a page or a folder here, choose it, or paste its words. A new case is made for it, and its claims are listed. Nothing leaves this machine.</source>
        <translation>Einen Text, eine Webseite oder einen Ordner hierher ziehen, auswählen oder Worte einfügen. Ein neuer Fall entsteht, und die Aussagen werden aufgelistet. Nichts verlässt diesen Rechner.</translation>
    </message>
    <message>
        <source>Every claim found in the texts, in order. The mark at its left is its verdict; an open ring has none yet. Nothing moves while you work: what no longer fits a filter stays until you list again.</source>
        <translation>Alle Aussagen der Texte, der Reihe nach. Das Zeichen links ist das Urteil; ein offener Ring hat noch keines. Während der Arbeit verschiebt sich nichts: Was nicht mehr zum Filter passt, bleibt, bis neu aufgelistet wird.</translation>
    </message>
    <message>
        <source>Every claim is underlined, in the colour of its verdict once it has one. The round marks at the edge show the same by their shape. A click on a claim takes it in hand.</source>
        <translation>Jede Aussage ist unterstrichen, in der Farbe ihres Urteils, sobald sie eines hat. Die runden Zeichen am Rand zeigen dasselbe durch ihre Form. Ein Klick auf eine Aussage wählt sie.</translation>
    </message>
    <message>
        <source>Every step that was taken on this claim, by whom and when. Nothing is ever taken out of it.</source>
        <translation>Jeder Schritt an dieser Aussage, von wem und wann. Daraus verschwindet nie etwas.</translation>
    </message>
    <message>
        <source>Everything the program can do stands in the menu. Beside it are the name of the case and its documents.</source>
        <translation>Alles, was das Programm kann, steht im Menü. Daneben stehen der Name des Falls und seine Dokumente.</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Export report</source>
        <translation>Bericht exportieren</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Dieselbe Tatsache</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Finds words in claims, notes and evidence while you type, and in the passages of all documents. Case and accents make no difference.</source>
        <translation>Findet beim Tippen Wörter in Aussagen, Notizen und Belegen und in den Textstellen aller Dokumente. Groß- und Kleinschreibung und Akzente spielen keine Rolle.</translation>
    </message>
    <message>
        <source>Here the case is read by a second person and signed. What still stands against a signature is listed with the way to it. A change after the signature is said in the open.</source>
        <translation>Hier prüft eine zweite Person den Fall und nimmt ihn ab. Was der Abnahme noch entgegensteht, ist mit dem Weg dorthin aufgelistet. Eine Änderung nach der Abnahme wird offen genannt.</translation>
    </message>
    <message>
        <source>History of the claim</source>
        <translation>Verlauf der Aussage</translation>
    </message>
    <message>
        <source>How many claims are checked: their verdict has what it needs, and nothing changed since. What lacks something is counted behind it. The bar shows all verdicts given so far, each in its colour.</source>
        <translation>Wie viele Aussagen geprüft sind: Ihr Urteil hat, was es braucht, und seither hat sich nichts geändert. Wem etwas fehlt, wird dahinter gezählt. Der Balken zeigt alle bisherigen Urteile, jedes in seiner Farbe.</translation>
    </message>
    <message>
        <source>How strong the evidence is, and the way to the next claim that has no verdict.</source>
        <translation>Wie stark die Belege sind, und der Weg zur nächsten Aussage ohne Urteil.</translation>
    </message>
    <message>
        <source>How strong the evidence is, worked out from what its sources are. You may lower it and say why; you cannot raise it above what the sources carry.</source>
        <translation>Wie stark die Belege sind, berechnet aus der Art ihrer Quellen. Herabsetzen geht mit Begründung; höher, als die Quellen tragen, geht es nicht.</translation>
    </message>
    <message>
        <source>Marks in the text</source>
        <translation>Zeichen im Text</translation>
    </message>
    <message>
        <source>Menu and case</source>
        <translation>Menü und Fall</translation>
    </message>
    <message>
        <source>Names, figures, dates and places in the claim. Tick each one as you find it in a source: a claim is only as good as its weakest fact.</source>
        <translation>Namen, Zahlen, Daten und Orte der Aussage. Jede Einzelheit abhaken, sobald sie in einer Quelle steht: Eine Aussage ist nur so gut wie ihre schwächste Einzelheit.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Notes from the text</source>
        <translation>Anmerkungen aus dem Text</translation>
    </message>
    <message>
        <source>Onwards</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Other claims and passages that say otherwise. Look at both side by side and say which one stands, or that both can. No verdict is given for you.</source>
        <translation>Andere Aussagen und Textstellen, die etwas anderes besagen. Beide nebeneinander ansehen und bestimmen, welche gilt, oder dass beide gelten können. Ein Urteil wird nicht von selbst gegeben.</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>Recent cases</source>
        <translation>Zuletzt geöffnete Fälle</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Durchsicht</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Second reader and sign-off</source>
        <translation>Zweite Prüfung und Abnahme</translation>
    </message>
    <message>
        <source>Second reading</source>
        <translation>Zweite Prüfung</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Belegstärke</translation>
    </message>
    <message>
        <source>The case as a whole: its sources, changes, open questions, what a second person has read, the sign-off, and the history of every step.</source>
        <translation>Der Fall als Ganzes: Quellen, Änderungen, offene Fragen, zweite Prüfung, Abnahme und der Verlauf aller Schritte.</translation>
    </message>
    <message>
        <source>The cases you opened last, with their place and how far they are. One whose file is gone is said to be, and can be taken off the list.</source>
        <translation>Die zuletzt geöffneten Fälle mit Ort und Stand. Fehlt eine Datei, wird das gesagt, und der Fall lässt sich aus der Liste nehmen.</translation>
    </message>
    <message>
        <source>The claim in its own words</source>
        <translation>Die Aussage in eigenen Worten</translation>
    </message>
    <message>
        <source>The claim so that it can be understood without the text round it. You may edit this wording; the words of the text stay as they are and are shown below where they differ.</source>
        <translation>Die Aussage so, dass sie ohne den umgebenden Text verständlich ist. Dieser Wortlaut lässt sich bearbeiten; die Worte des Textes bleiben und stehen darunter, wo sie abweichen.</translation>
    </message>
    <message>
        <source>The pages of the document as they were printed. The claim at hand is marked in the same place as in the text.</source>
        <translation>Die Seiten des Dokuments, wie sie gedruckt sind. Die gewählte Aussage ist an derselben Stelle markiert wie im Text.</translation>
    </message>
    <message>
        <source>The passage</source>
        <translation>Die Textstelle</translation>
    </message>
    <message>
        <source>The queue</source>
        <translation>Die Liste</translation>
    </message>
    <message>
        <source>The sample case</source>
        <translation>Der Beispielfall</translation>
    </message>
    <message>
        <source>The status line</source>
        <translation>Die Statuszeile</translation>
    </message>
    <message>
        <source>The text as it was brought in; it never changes. The claim at hand stands out. Select words and make a claim of them, or ask why a sentence is not listed.</source>
        <translation>Der Text, wie er importiert wurde; er ändert sich nie. Die gewählte Aussage ist hervorgehoben. Worte markieren und zur Aussage machen, oder fragen, warum ein Satz nicht im Verzeichnis steht.</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>Urteile</translation>
    </message>
    <message>
        <source>What somebody was asked about the claim, and the answer. The claim waits until the answer is in.</source>
        <translation>Was jemand zu der Aussage gefragt wurde, und die Antwort. Die Aussage wartet, bis sie da ist.</translation>
    </message>
    <message>
        <source>What the writer noted at this claim in the text itself: a footnote, a link, a comment.</source>
        <translation>Was im Text selbst bei dieser Aussage angemerkt ist: Fußnote, Link oder Kommentar.</translation>
    </message>
    <message>
        <source>What was done just now, what the program is working on, and when the case was last saved.</source>
        <translation>Was gerade geschehen ist, woran das Programm arbeitet und wann der Fall zuletzt gespeichert wurde.</translation>
    </message>
    <message>
        <source>What you found. One key gives the verdict and goes to the next open claim. It can be changed or taken back at any time; the former one stays on record.</source>
        <translation>Das Ergebnis der Prüfung. Eine Taste gibt das Urteil und führt zur nächsten offenen Aussage. Es lässt sich jederzeit ändern oder zurücknehmen; das frühere bleibt im Verlauf.</translation>
    </message>
    <message>
        <source>When the case was last saved, who is at the desk, what was done just now, and what the program is working on. All is saved at once; there is nothing to save by hand.</source>
        <translation>Wann der Fall zuletzt gespeichert wurde, wer prüft, was gerade geschehen ist und woran das Programm arbeitet. Alles wird sofort gespeichert; von Hand ist nichts zu sichern.</translation>
    </message>
    <message>
        <source>Where it says so: a link, a file, a passage of a document in the case, with the exact place. Say whether it supports the claim or contradicts it, and whether you have opened it.</source>
        <translation>Wo es steht: ein Link, eine Datei, eine Textstelle eines Dokuments im Fall, mit genauer Fundstelle. Dazu angeben, ob es die Aussage stützt oder ihr widerspricht und ob die Quelle geöffnet wurde.</translation>
    </message>
    <message>
        <source>Who is at the desk</source>
        <translation>Wer prüft</translation>
    </message>
    <message>
        <source>Why this verdict, in a sentence a reader of the report understands. Some verdicts are not complete without one.</source>
        <translation>Warum dieses Urteil, in einem Satz, den Leser des Berichts verstehen. Manche Urteile sind ohne Begründung nicht vollständig.</translation>
    </message>
    <message>
        <source>Writes the report as a page, for print, for Word, or as data. You choose what the reader may see: confidential sources stay out unless you say otherwise.</source>
        <translation>Schreibt den Bericht als Webseite, zum Drucken, für Word oder als Daten. Wählbar ist, was Leser sehen dürfen: Vertrauliche Quellen bleiben draußen, wenn nichts anderes gewählt ist.</translation>
    </message>
    <message>
        <source>Your name stands beside every verdict, note and signature you give. It is never sent anywhere.</source>
        <translation>Der eigene Name steht neben jedem Urteil, jeder Notiz und jeder Abnahme. Er wird nirgendwohin gesendet.</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Find: a name, “claim 7”, any words</source>
        <translation>Suchen: ein Name, „Aussage 7“, beliebige Wörter</translation>
    </message>
    <message>
        <source>Find in the history</source>
        <translation>Im Verlauf suchen</translation>
    </message>
    <message>
        <source>Go to the claim</source>
        <translation>Zur Aussage</translation>
    </message>
    <message>
        <source>Copy the whole hash</source>
        <translation>Ganze Prüfsumme kopieren</translation>
    </message>
    <message>
        <source>Compare: a hash that was noted earlier</source>
        <translation>Vergleichen: eine früher notierte Prüfsumme</translation>
    </message>
    <message>
        <source>Compare with a hash that was noted earlier</source>
        <translation>Mit einer früher notierten Prüfsumme vergleichen</translation>
    </message>
    <message>
        <source>Head of the log: {hash}…</source>
        <translation>Stand des Protokolls: {hash}…</translation>
    </message>
    <message>
        <source>Note it elsewhere: whoever has it can prove later that nothing before it changed.</source>
        <translation>Anderswo notieren: Damit lässt sich später beweisen, dass sich nichts davor geändert hat.</translation>
    </message>
    <message>
        <source>{found} of {all}.</source>
        <translation>{found} von {all}.</translation>
    </message>
    <message>
        <source>No change holds “{words}”.</source>
        <translation>Keine Änderung enthält „{words}“.</translation>
    </message>
    <message>
        <source>{changes} in {entries}, the newest first.</source>
        <translation>{changes} in {entries}, die neuesten zuerst.</translation>
    </message>
    <message>
        <source>1 entry</source>
        <translation>1 Eintrag</translation>
    </message>
    <message>
        <source>{count} entries</source>
        <translation>{count} Einträge</translation>
    </message>
    <message>
        <source>before: {words}</source>
        <translation>vorher: {words}</translation>
    </message>
    <message>
        <source>after: {words}</source>
        <translation>nachher: {words}</translation>
    </message>
    <message>
        <source>{person}, {moment} · entry {hash}…</source>
        <translation>{person}, {moment} · Eintrag {hash}…</translation>
    </message>
    <message>
        <source>Copied: the head of the log, 64 characters</source>
        <translation>Kopiert: Stand des Protokolls, 64 Zeichen</translation>
    </message>
    <message>
        <source>Give at least {count} characters.</source>
        <translation>Mindestens {count} Zeichen angeben.</translation>
    </message>
    <message>
        <source>Not in this case&apos;s log.</source>
        <translation>Nicht im Protokoll dieses Falls.</translation>
    </message>
    <message>
        <source>This is the head: nothing was added since.</source>
        <translation>Das ist der letzte Stand: Seither kam nichts hinzu.</translation>
    </message>
    <message>
        <source>This case contains it, {entries} ago.</source>
        <translation>Dieser Fall enthält ihn, {entries} zuvor.</translation>
    </message>
    <message>
        <source>1 change</source>
        <translation>1 Änderung</translation>
    </message>
    <message>
        <source>{count} changes</source>
        <translation>{count} Änderungen</translation>
    </message>
</context>
<context>
    <name>HistoryPart</name>
    <message>
        <source>History of this claim</source>
        <translation>Verlauf dieser Aussage</translation>
    </message>
    <message>
        <source>Close the history</source>
        <translation>Verlauf schließen</translation>
    </message>
    <message>
        <source>{count} earlier ones in the case&apos;s history</source>
        <translation>{count} frühere im Verlauf des Falls</translation>
    </message>
    <message>
        <source>Nothing was recorded yet.</source>
        <translation>Noch nichts festgehalten.</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>Importing</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Cancelled: the document is as it was</source>
        <translation>Abgebrochen: Das Dokument ist wie zuvor</translation>
    </message>
    <message>
        <source>Import cancelled: what was whole is kept</source>
        <translation>Import abgebrochen: Vollständiges bleibt erhalten</translation>
    </message>
    <message>
        <source>Imported: {title}</source>
        <translation>Importiert: {title}</translation>
    </message>
    <message>
        <source>The clipboard holds no text</source>
        <translation>Die Zwischenablage enthält keinen Text</translation>
    </message>
    <message>
        <source>Imported: {name}</source>
        <translation>Importiert: {name}</translation>
    </message>
    <message>
        <source>Imported: {count} documents</source>
        <translation>Importiert: {count} Dokumente</translation>
    </message>
    <message>
        <source>{name} is at version {number}; every claim stands in it</source>
        <translation>{name} liegt in Fassung {number} vor; jede Aussage steht darin</translation>
    </message>
    <message>
        <source>{name} is at version {number}; 1 claim is no longer in it</source>
        <translation>{name} liegt in Fassung {number} vor; 1 Aussage steht nicht mehr darin</translation>
    </message>
    <message>
        <source>{name} is at version {number}; {count} claims are no longer in it</source>
        <translation>{name} liegt in Fassung {number} vor; {count} Aussagen stehen nicht mehr darin</translation>
    </message>
    <message>
        <source>{name} stays as far as it was read: somebody has worked on it. Import it again to read the rest</source>
        <translation>{name} bleibt so weit, wie es gelesen wurde: Jemand hat daran gearbeitet. Noch einmal importieren, um den Rest zu lesen</translation>
    </message>
</context>
<context>
    <name>JumpRow</name>
    <message>
        <source>no verdict</source>
        <translation>kein Urteil</translation>
    </message>
</context>
<context>
    <name>KeepLine</name>
    <message>
        <source>Name of these choices</source>
        <translation>Name dieser Auswahl</translation>
    </message>
    <message>
        <source>Name under which these choices are kept</source>
        <translation>Name, unter dem diese Auswahl gemerkt wird</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Merken</translation>
    </message>
</context>
<context>
    <name>Key</name>
    <message>
        <source>Backspace</source>
        <translation>Rücktaste</translation>
    </message>
    <message>
        <source>Ctrl</source>
        <translation>Strg</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Pos1</translation>
    </message>
    <message>
        <source>Ins</source>
        <translation>Einfg</translation>
    </message>
    <message>
        <source>PgDown</source>
        <translation>Bild↓</translation>
    </message>
    <message>
        <source>PgUp</source>
        <translation>Bild↑</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Umsch</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
</context>
<context>
    <name>KeyRow</name>
    <message>
        <source>Take it (Enter)</source>
        <translation>Nehmen (Eingabetaste)</translation>
    </message>
    <message>
        <source>Leave it (Esc)</source>
        <translation>Lassen (Esc)</translation>
    </message>
    <message>
        <source>Back to {keys} (Delete)</source>
        <translation>Zurück zu {keys} (Entf)</translation>
    </message>
    <message>
        <source>Without a key again (Delete)</source>
        <translation>Wieder ohne Taste (Entf)</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>keine Taste</translation>
    </message>
    <message>
        <source>Enter changes the key</source>
        <translation>Eingabetaste ändert die Taste</translation>
    </message>
    <message>
        <source>Press the new key. Esc leaves it as it is.</source>
        <translation>Neue Taste drücken. Esc lässt alles, wie es ist.</translation>
    </message>
    <message>
        <source>{key} is {others}: take it from there?</source>
        <translation>{key} steht für: {others}. Dort wegnehmen?</translation>
    </message>
    <message>
        <source>{key} means the same everywhere. Press another one.</source>
        <translation>{key} bedeutet überall dasselbe. Eine andere Taste drücken.</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>All keys</source>
        <translation>Alle Tasten</translation>
    </message>
    <message>
        <source>Enter on a line waits for its new key.</source>
        <translation>Eingabetaste auf einer Zeile wartet auf die neue Taste.</translation>
    </message>
    <message>
        <source>Take that back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>All keys as they came</source>
        <translation>Alle Tasten wie ausgeliefert</translation>
    </message>
</context>
<context>
    <name>KeyedButton</name>
    <message>
        <source>Key {key}</source>
        <translation>Taste {key}</translation>
    </message>
</context>
<context>
    <name>KindBox</name>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>keine Angabe</translation>
    </message>
</context>
<context>
    <name>LeftWords</name>
    <message>
        <source>Words of yours could not be saved when this case was open last: {places}. They lie in {path}.</source>
        <translation>Als dieser Fall zuletzt offen war, konnte Geschriebenes nicht gespeichert werden: {places}. Es liegt in {path}.</translation>
    </message>
    <message>
        <source>Put them &amp;in</source>
        <translation>E&amp;insetzen</translation>
    </message>
    <message>
        <source>The claims of some of these words are no longer there: {places}. The words lie in {path}.</source>
        <translation>Zu einem Teil davon gibt es die Aussage nicht mehr: {places}. Die Worte liegen in {path}.</translation>
    </message>
    <message>
        <source>The words are in their fields</source>
        <translation>Die Worte stehen in ihren Feldern</translation>
    </message>
    <message>
        <source>reason of claim {claim}</source>
        <translation>Begründung von Aussage {claim}</translation>
    </message>
    <message>
        <source>note of claim {claim}</source>
        <translation>Notiz von Aussage {claim}</translation>
    </message>
    <message>
        <source>working note of claim {claim}</source>
        <translation>Arbeitsnotiz von Aussage {claim}</translation>
    </message>
    <message>
        <source>wording of claim {claim}</source>
        <translation>Wortlaut von Aussage {claim}</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>{count} weitere</translation>
    </message>
    <message>
        <source>{case} stays open: what you typed can be saved nowhere, neither in the case nor beside your settings. Free some space, and it is saved by itself.</source>
        <translation>{case} bleibt offen: Das Geschriebene lässt sich nirgends speichern, weder im Fall noch neben den Einstellungen. Sobald wieder Platz ist, wird es von selbst gespeichert.</translation>
    </message>
    <message>
        <source>&amp;Copy the words</source>
        <translation>Worte &amp;kopieren</translation>
    </message>
    <message>
        <source>Close &amp;without them</source>
        <translation>&amp;Ohne sie schließen</translation>
    </message>
</context>
<context>
    <name>Margins</name>
    <message>
        <source>p. {page}</source>
        <translation>S. {page}</translation>
    </message>
    <message>
        <source>Set aside: {why}</source>
        <translation>Zurückgestellt: {why}</translation>
    </message>
</context>
<context>
    <name>NotesPart</name>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>A note for the report</source>
        <translation>Eine Notiz für den Bericht</translation>
    </message>
    <message>
        <source>Working note</source>
        <translation>Arbeitsnotiz</translation>
    </message>
    <message>
        <source>For yourself: stays on the desk</source>
        <translation>Für den eigenen Gebrauch: bleibt in der Redaktion</translation>
    </message>
    <message>
        <source>Stays on the desk: no report shows it.</source>
        <translation>Bleibt in der Redaktion: Kein Bericht zeigt sie.</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>and {count} more</source>
        <translation>und {count} weitere</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>PagePane</name>
    <message>
        <source>Text or page</source>
        <translation>Text oder Seite</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>Page width</source>
        <translation>Seitenbreite</translation>
    </message>
    <message>
        <source>Show the pages</source>
        <translation>Seiten zeigen</translation>
    </message>
    <message>
        <source>The file is stored as it came, so its pages need the password once each time the case is open. The password is not stored.</source>
        <translation>Die Datei liegt so im Fall, wie sie kam; für ihre Seiten ist das Passwort bei jedem Öffnen des Falls einmal nötig. Es wird nicht gespeichert.</translation>
    </message>
    <message>
        <source>This file is read differently today than when it came in: its pages carry no marks</source>
        <translation>Diese Datei wird heute anders gelesen als beim Import: Ihre Seiten tragen keine Markierungen</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>Seite {number} von {count}</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>This page is damaged and cannot be shown</source>
        <translation>Diese Seite ist beschädigt und nicht darstellbar</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>A command, a document, a speaker, or the number of a claim</source>
        <translation>Ein Befehl, ein Dokument, ein Sprecher oder die Nummer einer Aussage</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Nothing fits “{words}”</source>
        <translation>Nichts passt zu „{words}“</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Aussage</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Kept filter</source>
        <translation>Gemerkter Filter</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Sprecher</translation>
    </message>
</context>
<context>
    <name>PaletteDelegate</name>
    <message>
        <source>{part} · not now</source>
        <translation>{part} · jetzt nicht</translation>
    </message>
</context>
<context>
    <name>PaletteModel</name>
    <message>
        <source>key {key}</source>
        <translation>Taste {key}</translation>
    </message>
    <message>
        <source>not now</source>
        <translation>jetzt nicht</translation>
    </message>
</context>
<context>
    <name>PassageHits</name>
    <message>
        <source>Passages found</source>
        <translation>Gefundene Textstellen</translation>
    </message>
</context>
<context>
    <name>PasswordForm</name>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
</context>
<context>
    <name>PersonLine</name>
    <message>
        <source>Who is at the desk</source>
        <translation>Wer prüft</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Checker: {name}</source>
        <translation>Es prüft: {name}</translation>
    </message>
    <message>
        <source>Checker: {name}, as logged in</source>
        <translation>Es prüft: {name}, wie angemeldet</translation>
    </message>
    <message>
        <source>{name} is at the desk.</source>
        <translation>Jetzt prüft {name}.</translation>
    </message>
    <message>
        <source>Who is at the desk? Until it is said: {name}, as logged in.</source>
        <translation>Wer prüft? Bis zur Angabe gilt: {name}, wie angemeldet.</translation>
    </message>
    <message>
        <source>Stands beside verdicts and notes. Names are not authenticated.</source>
        <translation>Steht neben Urteilen und Notizen. Namen werden nicht überprüft.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Say who</source>
        <translation>Namen angeben</translation>
    </message>
    <message>
        <source>Who is at the desk: {name}. Change</source>
        <translation>Es prüft: {name}. Ändern</translation>
    </message>
</context>
<context>
    <name>QuestionRow</name>
    <message>
        <source>confirmed: {who}</source>
        <translation>bestätigt: {who}</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Edit the answer</source>
        <translation>Antwort bearbeiten</translation>
    </message>
    <message>
        <source>to {person}</source>
        <translation>an {person}</translation>
    </message>
    <message>
        <source>asked {day}</source>
        <translation>gefragt am {day}</translation>
    </message>
    <message>
        <source>answered {day}</source>
        <translation>beantwortet am {day}</translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation>fällig am {day}</translation>
    </message>
</context>
<context>
    <name>QuestionsPage</name>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Copy this sheet</source>
        <translation>Dieses Blatt kopieren</translation>
    </message>
    <message>
        <source>Copy all sheets</source>
        <translation>Alle Blätter kopieren</translation>
    </message>
    <message>
        <source>The answer, then Enter</source>
        <translation>Die Antwort, dann Eingabetaste</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Who confirmed it and how: by telephone, press office</source>
        <translation>Wer es wie bestätigt hat: am Telefon, Pressestelle</translation>
    </message>
    <message>
        <source>Who confirmed it and how</source>
        <translation>Wer es wie bestätigt hat</translation>
    </message>
    <message>
        <source>It bears the claim out: tick its facts</source>
        <translation>Die Antwort stützt die Aussage: Einzelheiten abhaken</translation>
    </message>
    <message>
        <source>Record answer</source>
        <translation>Antwort festhalten</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Erneut fragen</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Beantwortet</translation>
    </message>
    <message>
        <source>Nobody was asked yet. A question is asked at its claim; the claim waits for it.</source>
        <translation>Noch niemand gefragt. Gefragt wird bei der Aussage; sie wartet auf die Antwort.</translation>
    </message>
    <message>
        <source>Every question has its answer.</source>
        <translation>Jede Frage ist beantwortet.</translation>
    </message>
    <message>
        <source>1 person</source>
        <translation>1 Person</translation>
    </message>
    <message>
        <source>{count} people</source>
        <translation>{count} Personen</translation>
    </message>
    <message>
        <source>{points} with {people}.</source>
        <translation>{points} bei {people}.</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>beantwortet</translation>
    </message>
    <message>
        <source>by {due}</source>
        <translation>bis {due}</translation>
    </message>
    <message>
        <source>In the text: {words}</source>
        <translation>Im Text: {words}</translation>
    </message>
    <message>
        <source>due {due}</source>
        <translation>fällig am {due}</translation>
    </message>
    <message>
        <source>asked by {name}, {day}</source>
        <translation>gefragt von {name}, {day}</translation>
    </message>
    <message>
        <source>Answer of {name} recorded</source>
        <translation>Antwort von {name} festgehalten</translation>
    </message>
    <message>
        <source>Copied: questions for {names}</source>
        <translation>Kopiert: Fragen an {names}</translation>
    </message>
    <message>
        <source>1 open point</source>
        <translation>1 offener Punkt</translation>
    </message>
    <message>
        <source>{count} open points</source>
        <translation>{count} offene Punkte</translation>
    </message>
</context>
<context>
    <name>QuestionsPart</name>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Ask somebody</source>
        <translation>Jemanden fragen</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>An wen</translation>
    </message>
    <message>
        <source>The question, put neutrally</source>
        <translation>Die Frage, neutral gestellt</translation>
    </message>
    <message>
        <source>Due, if it is</source>
        <translation>Frist, falls nötig</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>The answer; none opens the question again</source>
        <translation>Die Antwort; leer öffnet die Frage wieder</translation>
    </message>
    <message>
        <source>Who confirmed it, and how</source>
        <translation>Wer es bestätigt hat, und wie</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>It bears the claim out: tick its facts</source>
        <translation>Die Antwort stützt die Aussage: Einzelheiten abhaken</translation>
    </message>
    <message>
        <source>No question waits for an answer</source>
        <translation>Keine Frage wartet auf Antwort</translation>
    </message>
    <message>
        <source>Say whom to ask, and what.</source>
        <translation>Angeben, wer was gefragt wird.</translation>
    </message>
</context>
<context>
    <name>QueueBulk</name>
    <message>
        <source>A reason for all of them</source>
        <translation>Eine Begründung für alle</translation>
    </message>
    <message>
        <source>Give it</source>
        <translation>Geben</translation>
    </message>
    <message>
        <source>Whom to ask</source>
        <translation>Wen fragen</translation>
    </message>
    <message>
        <source>The question</source>
        <translation>Die Frage</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Risiko</translation>
    </message>
    <message>
        <source>Do it</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Lassen</translation>
    </message>
    <message>
        <source>{count} claims are chosen. A verdict, {keys} is for all of them.</source>
        <translation>{count} Aussagen gewählt. Ein Urteil, {keys} gilt für alle.</translation>
    </message>
    <message>
        <source>{count} claims are chosen. A verdict is for all of them.</source>
        <translation>{count} Aussagen gewählt. Ein Urteil gilt für alle.</translation>
    </message>
    <message>
        <source>{keys} or {last}</source>
        <translation>{keys} oder {last}</translation>
    </message>
    <message>
        <source>Which risk? It is set where it is not, or taken off where all have it.</source>
        <translation>Welches Risiko? Es wird gesetzt, wo es fehlt, und entfernt, wenn alle es haben.</translation>
    </message>
    <message>
        <source>Asked about {count} claims; one answer will be for all</source>
        <translation>Zu {count} Aussagen gefragt; eine Antwort gilt für alle</translation>
    </message>
    <message>
        <source>Asks one question about {count} claims.</source>
        <translation>Stellt eine Frage zu {count} Aussagen.</translation>
    </message>
    <message>
        <source>Gives {verdict} to {count} claims.</source>
        <translation>Gibt {count} Aussagen das Urteil {verdict}.</translation>
    </message>
    <message>
        <source>One of them has a verdict already and would get a new one.</source>
        <translation>Eine davon hat schon ein Urteil und bekäme ein neues.</translation>
    </message>
    <message>
        <source>{count} of them have a verdict already and would get a new one.</source>
        <translation>{count} davon haben schon ein Urteil und bekämen ein neues.</translation>
    </message>
    <message>
        <source>Saved: {verdict}, {count} claims</source>
        <translation>Gespeichert: {verdict}, {count} Aussagen</translation>
    </message>
    <message>
        <source>Discards {count} claims.</source>
        <translation>Verwirft {count} Aussagen.</translation>
    </message>
    <message>
        <source>One of them has a verdict.</source>
        <translation>Eine davon hat ein Urteil.</translation>
    </message>
    <message>
        <source>{count} have a verdict.</source>
        <translation>{count} haben ein Urteil.</translation>
    </message>
    <message>
        <source>One is not listed.</source>
        <translation>Eine steht nicht im Verzeichnis.</translation>
    </message>
    <message>
        <source>{count} are not listed.</source>
        <translation>{count} stehen nicht im Verzeichnis.</translation>
    </message>
    <message>
        <source>Discarded {count} claims</source>
        <translation>{count} Aussagen verworfen</translation>
    </message>
    <message>
        <source>Restores {count} claims.</source>
        <translation>Stellt {count} Aussagen wieder her.</translation>
    </message>
    <message>
        <source>One is listed already.</source>
        <translation>Eine steht schon im Verzeichnis.</translation>
    </message>
    <message>
        <source>{count} are listed already.</source>
        <translation>{count} stehen schon im Verzeichnis.</translation>
    </message>
    <message>
        <source>Restored {count} claims</source>
        <translation>{count} Aussagen wiederhergestellt</translation>
    </message>
    <message>
        <source>Ticks {facts} facts in {count} claims.</source>
        <translation>Hakt {facts} Einzelheiten in {count} Aussagen ab.</translation>
    </message>
    <message>
        <source>One has none left to tick.</source>
        <translation>Bei einer ist nichts mehr abzuhaken.</translation>
    </message>
    <message>
        <source>{count} have none left to tick.</source>
        <translation>Bei {count} ist nichts mehr abzuhaken.</translation>
    </message>
    <message>
        <source>Ticked {facts} facts in {count} claims</source>
        <translation>{facts} Einzelheiten in {count} Aussagen abgehakt</translation>
    </message>
    <message>
        <source>Flags {count} claims: {risk}.</source>
        <translation>Kennzeichnet {count} Aussagen: {risk}.</translation>
    </message>
    <message>
        <source>Takes a flag off {count} claims: {risk}.</source>
        <translation>Entfernt bei {count} Aussagen die Kennzeichnung: {risk}.</translation>
    </message>
    <message>
        <source>One has this flag already.</source>
        <translation>Eine ist schon so gekennzeichnet.</translation>
    </message>
    <message>
        <source>{count} have this flag already.</source>
        <translation>{count} sind schon so gekennzeichnet.</translation>
    </message>
    <message>
        <source>At most {count} claims at once.</source>
        <translation>Höchstens {count} Aussagen auf einmal.</translation>
    </message>
</context>
<context>
    <name>QueueDelegate</name>
    <message>
        <source>{checked} of {count} checked</source>
        <translation>{checked} von {count} geprüft</translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>Widerspruch</translation>
    </message>
    <message>
        <source>odd one out</source>
        <translation>weicht leicht ab</translation>
    </message>
</context>
<context>
    <name>QueueFilters</name>
    <message>
        <source>Left out</source>
        <translation>Ausgelassene</translation>
    </message>
    <message>
        <source>Repeats that were folded, what was set aside, what was discarded</source>
        <translation>Zusammengefasste Wiederholungen, Zurückgestelltes, Verworfenes</translation>
    </message>
    <message>
        <source>Filter…</source>
        <translation>Filter…</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>Weitere Filter</translation>
    </message>
    <message>
        <source>Kept filter: {name}</source>
        <translation>Gemerkter Filter: {name}</translation>
    </message>
    <message>
        <source>above the lines</source>
        <translation>über den Schwellen</translation>
    </message>
    <message>
        <source>In conflict</source>
        <translation>Im Widerspruch</translation>
    </message>
    <message>
        <source>Above the lines</source>
        <translation>Über den Schwellen</translation>
    </message>
    <message>
        <source>Least verifiability and least worth, as they were drawn</source>
        <translation>Wie nachprüfbar und wie prüfenswert mindestens, wie gesetzt</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Sprecher</translation>
    </message>
    <message>
        <source>{count} more: find one by name…</source>
        <translation>{count} weitere: nach Namen suchen…</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppieren</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Sortieren</translation>
    </message>
    <message>
        <source>Draw the lines…</source>
        <translation>Schwellen setzen…</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>Keep these choices…</source>
        <translation>Diese Auswahl merken…</translation>
    </message>
    <message>
        <source>Keep no longer</source>
        <translation>Nicht mehr merken</translation>
    </message>
    <message>
        <source>No speaker</source>
        <translation>Kein Sprecher</translation>
    </message>
    <message>
        <source>No verdict yet</source>
        <translation>Noch kein Urteil</translation>
    </message>
</context>
<context>
    <name>QueueHead</name>
    <message>
        <source>Claims</source>
        <translation>Aussagen</translation>
    </message>
    <message>
        <source>Nothing is left out. Esc lists the claims.</source>
        <translation>Nichts ist ausgelassen. Esc zeigt die Aussagen.</translation>
    </message>
    <message>
        <source>{count} no longer fit this filter: list again ({key})</source>
        <translation>{count} passen nicht mehr zum Filter: neu auflisten ({key})</translation>
    </message>
    <message>
        <source>Flagged claims first ({count}), in each group</source>
        <translation>Aussagen mit Risiko zuerst ({count}), in jeder Gruppe</translation>
    </message>
    <message>
        <source>Flagged claims first ({count}), then: {order}</source>
        <translation>Aussagen mit Risiko zuerst ({count}), dann: {order}</translation>
    </message>
    <message>
        <source>{count} no longer fit this filter: list again</source>
        <translation>{count} passen nicht mehr zum Filter: neu auflisten</translation>
    </message>
    <message>
        <source>{count} more fit this filter: list again ({key})</source>
        <translation>{count} weitere passen zum Filter: neu auflisten ({key})</translation>
    </message>
    <message>
        <source>{count} more fit this filter: list again</source>
        <translation>{count} weitere passen zum Filter: neu auflisten</translation>
    </message>
    <message>
        <source>A better ranking is ready: take it over ({key})</source>
        <translation>Bessere Prüfwerte liegen vor: übernehmen ({key})</translation>
    </message>
    <message>
        <source>A better ranking is ready: take it over</source>
        <translation>Bessere Prüfwerte liegen vor: übernehmen</translation>
    </message>
    <message>
        <source>No claim was found in the text. Put the caret into a sentence: {key} says why it is not listed, and lets you make it a claim.</source>
        <translation>Im Text wurde keine Aussage gefunden. Die Schreibmarke in einen Satz setzen: {key} sagt, warum er nicht im Verzeichnis steht, und macht auf Wunsch eine Aussage daraus.</translation>
    </message>
    <message>
        <source>No claim was found in the text. Select words in it to make a claim of them.</source>
        <translation>Im Text wurde keine Aussage gefunden. Worte darin markieren und zur Aussage machen.</translation>
    </message>
    <message>
        <source>No claims yet. Drop documents here, or {key} brings them in.</source>
        <translation>Noch keine Aussagen. Dokumente hierher ziehen oder mit {key} importieren.</translation>
    </message>
    <message>
        <source>No claims yet. Drop documents here.</source>
        <translation>Noch keine Aussagen. Dokumente hierher ziehen.</translation>
    </message>
    <message>
        <source>No claim holds “{words}”. Esc lists all {count}.</source>
        <translation>Keine Aussage enthält „{words}“. Esc zeigt alle {count}.</translation>
    </message>
    <message>
        <source>All {count} claims are below the lines. Esc lists them all.</source>
        <translation>Alle {count} Aussagen liegen unter den Schwellen. Esc zeigt sie alle.</translation>
    </message>
    <message>
        <source>“{filters}” hides {count} claims. Esc lists them all.</source>
        <translation>„{filters}“ verbirgt {count} Aussagen. Esc zeigt alle.</translation>
    </message>
    <message>
        <source>{checked}/{total}</source>
        <translation>{checked}/{total}</translation>
    </message>
    <message>
        <source>{checked} of {total} checked</source>
        <translation>{checked} von {total} geprüft</translation>
    </message>
    <message>
        <source>{here} of {listed} here, {checked} of {total} checked</source>
        <translation>{here} von {listed} hier, {checked} von {total} geprüft</translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <source>Choose a filter, an order or groups first, then keep them</source>
        <translation>Erst Filter, Reihenfolge oder Gruppen wählen, dann merken</translation>
    </message>
    <message>
        <source>Kept: {name}</source>
        <translation>Gemerkt: {name}</translation>
    </message>
    <message>
        <source>{name} names what is gone from this case: {gone}</source>
        <translation>{name} nennt, was in diesem Fall fehlt: {gone}</translation>
    </message>
    <message>
        <source>1 claim</source>
        <translation>1 Aussage</translation>
    </message>
    <message>
        <source>{count} claims</source>
        <translation>{count} Aussagen</translation>
    </message>
    <message>
        <source> · in notes of {count}</source>
        <translation> · in Notizen von {count}</translation>
    </message>
    <message>
        <source> · in evidence of {count}</source>
        <translation> · in Belegen von {count}</translation>
    </message>
    <message>
        <source>1 passage</source>
        <translation>1 Textstelle</translation>
    </message>
    <message>
        <source>{count} passages</source>
        <translation>{count} Textstellen</translation>
    </message>
    <message>
        <source> · also in {passages}</source>
        <translation> · auch in {passages}</translation>
    </message>
    <message>
        <source>Back to the claims</source>
        <translation>Zurück zu den Aussagen</translation>
    </message>
</context>
<context>
    <name>QueueRanking</name>
    <message>
        <source>Claims without a score stand last. {why}</source>
        <translation>Aussagen ohne Prüfwert stehen zuletzt. {why}</translation>
    </message>
    <message>
        <source>Ranked by rules alone</source>
        <translation>Prüfwert nur nach Regeln</translation>
    </message>
    <message>
        <source>Ranked by words alone</source>
        <translation>Prüfwert nur nach Wörtern</translation>
    </message>
</context>
<context>
    <name>QueueView</name>
    <message>
        <source>Claims</source>
        <translation>Aussagen</translation>
    </message>
</context>
<context>
    <name>Ranking</name>
    <message>
        <source>Ranking</source>
        <translation>Prüfwerte</translation>
    </message>
    <message>
        <source>Ranking {done} of {total}</source>
        <translation>Prüfwerte: {done} von {total}</translation>
    </message>
</context>
<context>
    <name>RecentHead</name>
    <message>
        <source>Recent cases</source>
        <translation>Zuletzt geöffnete Fälle</translation>
    </message>
    <message>
        <source>pins</source>
        <translation>anheften</translation>
    </message>
    <message>
        <source>takes off the list</source>
        <translation>von der Liste nehmen</translation>
    </message>
</context>
<context>
    <name>RecentRow</name>
    <message>
        <source>Open case {name}</source>
        <translation>Fall {name} öffnen</translation>
    </message>
    <message>
        <source>Pin {name}: it stays at the top of the list (P)</source>
        <translation>{name} anheften: bleibt oben in der Liste (P)</translation>
    </message>
    <message>
        <source>{name} is pinned: let it go (P)</source>
        <translation>{name} ist angeheftet: lösen (P)</translation>
    </message>
    <message>
        <source>Take {name} off the list; the file stays as it is</source>
        <translation>{name} aus der Liste nehmen; die Datei bleibt, wie sie ist</translation>
    </message>
    <message>
        <source>pinned · {words}</source>
        <translation>angeheftet · {words}</translation>
    </message>
    <message>
        <source>The file is gone from {place}</source>
        <translation>Die Datei fehlt in {place}</translation>
    </message>
    <message>
        <source>{place} · opened {day}</source>
        <translation>{place} · geöffnet {day}</translation>
    </message>
    <message>
        <source>{checked} of {total} checked · opened {day} · {place}</source>
        <translation>{checked} von {total} geprüft · geöffnet {day} · {place}</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>1 claim</source>
        <translation>1 Aussage</translation>
    </message>
    <message>
        <source>{count} claims</source>
        <translation>{count} Aussagen</translation>
    </message>
</context>
<context>
    <name>ReviewPane</name>
    <message>
        <source>Back to the document</source>
        <translation>Zurück zum Dokument</translation>
    </message>
</context>
<context>
    <name>RiskPart</name>
    <message>
        <source>Risk</source>
        <translation>Risiko</translation>
    </message>
    <message>
        <source>Risk: {risk}</source>
        <translation>Risiko: {risk}</translation>
    </message>
</context>
<context>
    <name>ScaleSheet</name>
    <message>
        <source>What the verdicts mean</source>
        <translation>Was die Urteile bedeuten</translation>
    </message>
    <message>
        <source>A verdict that lacks something can be given all the same: it stands as incomplete until it is there, or until it is said why it can stand without.</source>
        <translation>Ein Urteil, dem etwas fehlt, lässt sich trotzdem geben: Es gilt als unvollständig, bis das Fehlende da ist oder begründet wird, warum es auch ohne gilt.</translation>
    </message>
    <message>
        <source>Needs nothing more.</source>
        <translation>Braucht nichts weiter.</translation>
    </message>
    <message>
        <source>Needs {what}.</source>
        <translation>Braucht: {what}.</translation>
    </message>
</context>
<context>
    <name>ScoreLines</name>
    <message>
        <source>Least verifiability</source>
        <translation>Mindestmaß an Nachprüfbarkeit</translation>
    </message>
    <message>
        <source>Least worth</source>
        <translation>Mindestmaß an Prüfwert</translation>
    </message>
    <message>
        <source>rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>{shown} shown, {hidden} hidden below the lines. Scores by: {by}</source>
        <translation>{shown} gezeigt, {hidden} unter den Schwellen verborgen. Werte von: {by}</translation>
    </message>
    <message>
        <source>{shown} shown, {hidden} hidden below the lines, {judged} of them with a verdict. Scores by: {by}</source>
        <translation>{shown} gezeigt, {hidden} unter den Schwellen verborgen, davon {judged} mit Urteil. Werte von: {by}</translation>
    </message>
    <message>
        <source>Verifiable</source>
        <translation>Nachprüfbar</translation>
    </message>
    <message>
        <source>Worth checking</source>
        <translation>Prüfwert</translation>
    </message>
    <message>
        <source>{what}: all</source>
        <translation>{what}: alle</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search claims, notes, evidence</source>
        <translation>Aussagen, Notizen, Belege suchen</translation>
    </message>
</context>
<context>
    <name>SecondReaderPage</name>
    <message>
        <source>Second reader</source>
        <translation>Zweite Prüfung</translation>
    </message>
    <message>
        <source>Second readings</source>
        <translation>Zweite Prüfungen</translation>
    </message>
    <message>
        <source>List what is to be read</source>
        <translation>Zu Lesendes auflisten</translation>
    </message>
    <message>
        <source>Disagreements</source>
        <translation>Abweichende Urteile</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Zugestimmt</translation>
    </message>
    <message>
        <source>Read again by the checker</source>
        <translation>Selbst noch einmal gelesen</translation>
    </message>
    <message>
        <source>Nobody has read a verdict a second time yet.</source>
        <translation>Noch kein Urteil hat eine zweite Prüfung.</translation>
    </message>
    <message>
        <source>The second reader agrees with {agreed} of {total} verdicts, {share} %.</source>
        <translation>Die zweite Prüfung stimmt {agreed} von {total} Urteilen zu, {share} %.</translation>
    </message>
    <message>
        <source>{claims} checked by others wait for {person} to read them.</source>
        <translation>{claims}, von anderen geprüft, warten auf die zweite Prüfung durch {person}.</translation>
    </message>
    <message>
        <source>Nothing that others checked waits for {person}.</source>
        <translation>Nichts von anderen Geprüftes wartet auf {person}.</translation>
    </message>
    <message>
        <source>blind</source>
        <translation>blind</translation>
    </message>
    <message>
        <source>Not shown before you read the claim: you read blind.</source>
        <translation>Wird erst nach dem Lesen der Aussage gezeigt: Die Prüfung ist blind.</translation>
    </message>
    <message>
        <source>No reason was written.</source>
        <translation>Keine Begründung.</translation>
    </message>
    <message>
        <source>No comment was written.</source>
        <translation>Kein Kommentar.</translation>
    </message>
</context>
<context>
    <name>SecondReadingPart</name>
    <message>
        <source>Second reading</source>
        <translation>Zweite Prüfung</translation>
    </message>
    <message>
        <source>Agree</source>
        <translation>Zustimmen</translation>
    </message>
    <message>
        <source>Disagree</source>
        <translation>Widersprechen</translation>
    </message>
    <message>
        <source>Re-read it yourself</source>
        <translation>Selbst noch einmal lesen</translation>
    </message>
    <message>
        <source>What you read otherwise, and where</source>
        <translation>Was anders zu lesen ist, und wo</translation>
    </message>
    <message>
        <source>Re-read</source>
        <translation>Noch einmal gelesen</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Zugestimmt</translation>
    </message>
    <message>
        <source>Your own verdict: give another one instead</source>
        <translation>Das eigene Urteil: stattdessen ein anderes geben</translation>
    </message>
    <message>
        <source>Disagreement needs a comment.</source>
        <translation>Widerspruch braucht einen Kommentar.</translation>
    </message>
    <message>
        <source>There is no verdict to read yet</source>
        <translation>Noch kein Urteil zu prüfen</translation>
    </message>
    <message>
        <source>Read the evidence, then show the verdict: {key}</source>
        <translation>Erst die Belege lesen, dann das Urteil zeigen: {key}</translation>
    </message>
    <message>
        <source>Read the evidence, then show the verdict</source>
        <translation>Erst die Belege lesen, dann das Urteil zeigen</translation>
    </message>
    <message>
        <source>You have read this verdict</source>
        <translation>Dieses Urteil ist schon gelesen</translation>
    </message>
    <message>
        <source>The verdict is not complete yet</source>
        <translation>Das Urteil ist noch nicht vollständig</translation>
    </message>
    <message>
        <source>The claim changed since the verdict: it wants a second look first</source>
        <translation>Die Aussage hat sich seit dem Urteil geändert: Erst noch einmal ansehen</translation>
    </message>
    <message>
        <source>blind</source>
        <translation>blind</translation>
    </message>
    <message>
        <source>on an earlier verdict</source>
        <translation>zu einem früheren Urteil</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>SettleWays</name>
    <message>
        <source>Why, in a few words; then Enter, and the key that settles it</source>
        <translation>Warum, in wenigen Worten; dann Eingabetaste und die Taste zum Klären</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Ask somebody</source>
        <translation>Jemanden fragen</translation>
    </message>
    <message>
        <source>Say why</source>
        <translation>Begründen</translation>
    </message>
    <message>
        <source>Both stand:</source>
        <translation>Beide gelten:</translation>
    </message>
    <message>
        <source>Different time</source>
        <translation>Andere Zeit</translation>
    </message>
    <message>
        <source>Different place</source>
        <translation>Anderer Ort</translation>
    </message>
    <message>
        <source>Different scope</source>
        <translation>Anderer Umfang</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>{claim} is wrong</source>
        <translation>{claim} ist falsch</translation>
    </message>
</context>
<context>
    <name>Short</name>
    <message>
        <source>Conflicting</source>
        <translation>Widersprüchlich</translation>
    </message>
    <message>
        <source>Disputed</source>
        <translation>Umstritten</translation>
    </message>
    <message>
        <source>Needs context</source>
        <translation>Kontext fehlt</translation>
    </message>
    <message>
        <source>Not a fact</source>
        <translation>Kein Fakt</translation>
    </message>
    <message>
        <source>Not enough evidence</source>
        <translation>Zu wenig Belege</translation>
    </message>
    <message>
        <source>On author</source>
        <translation>Autor bürgt</translation>
    </message>
    <message>
        <source>Refuted</source>
        <translation>Widerlegt</translation>
    </message>
    <message>
        <source>Supported</source>
        <translation>Gestützt</translation>
    </message>
    <message>
        <source>Unsupported</source>
        <translation>Nicht belegt</translation>
    </message>
    <message>
        <source>Unverified</source>
        <translation>Nicht bestätigt</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>With change</source>
        <translation>Mit Änderung</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Falsch</translation>
    </message>
</context>
<context>
    <name>SignOffPage</name>
    <message>
        <source>Sign-off</source>
        <translation>Abnahme</translation>
    </message>
    <message>
        <source>What stands against a sign-off</source>
        <translation>Was einer Abnahme entgegensteht</translation>
    </message>
    <message>
        <source>Sign as</source>
        <translation>Abnehmen als</translation>
    </message>
    <message>
        <source>Why it is signed all the same; the report shows it</source>
        <translation>Warum trotzdem abgenommen wird; steht im Bericht</translation>
    </message>
    <message>
        <source>Why it is signed all the same</source>
        <translation>Warum trotzdem abgenommen wird</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Abnahmen</translation>
    </message>
    <message>
        <source>This stands against a sign-off:</source>
        <translation>Das steht einer Abnahme entgegen:</translation>
    </message>
    <message>
        <source>Nothing stands against a sign-off.</source>
        <translation>Nichts steht einer Abnahme entgegen.</translation>
    </message>
    <message>
        <source>There is no claim to sign for yet.</source>
        <translation>Noch keine Aussage zum Abnehmen.</translation>
    </message>
    <message>
        <source>Sign as {role}</source>
        <translation>Abnehmen als {role}</translation>
    </message>
    <message>
        <source>{person} signs for {claims}: their words, verdicts, evidence and changes as they stand.</source>
        <translation>{person} nimmt ab: {claims} mit Wortlaut, Urteilen, Belegen und Änderungen, wie sie jetzt sind.</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>zurückgezogen</translation>
    </message>
    <message>
        <source>{claims} changed since</source>
        <translation>{claims} seither geändert</translation>
    </message>
    <message>
        <source>stands</source>
        <translation>gilt</translation>
    </message>
    <message>
        <source>overridden: {why}</source>
        <translation>übergangen: {why}</translation>
    </message>
    <message>
        <source>{person} as {role}</source>
        <translation>{person} als {role}</translation>
    </message>
    <message>
        <source>Signed as {role}; undo withdraws it</source>
        <translation>Abgenommen als {role}; Rückgängig zieht es zurück</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Abnehmen</translation>
    </message>
</context>
<context>
    <name>SourceBox</name>
    <message>
        <source>Borne out in a source</source>
        <translation>In einer Quelle belegt</translation>
    </message>
    <message>
        <source>page {page}</source>
        <translation>Seite {page}</translation>
    </message>
</context>
<context>
    <name>SourceFields</name>
    <message>
        <source>On record</source>
        <translation>Zitierbar</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>keine Angabe</translation>
    </message>
    <message>
        <source>on record</source>
        <translation>zitierbar</translation>
    </message>
    <message>
        <source>off record</source>
        <translation>nicht zitierbar</translation>
    </message>
    <message>
        <source>Confidential</source>
        <translation>Vertraulich</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
</context>
<context>
    <name>SourceNotesPart</name>
    <message>
        <source>In the file: {count} more notes</source>
        <translation>In der Datei: {count} weitere Anmerkungen</translation>
    </message>
    <message>
        <source>In the file: footnote: {words}</source>
        <translation>In der Datei: Fußnote: {words}</translation>
    </message>
    <message>
        <source>In the file: comment by {author}: {words}</source>
        <translation>In der Datei: Kommentar von {author}: {words}</translation>
    </message>
    <message>
        <source>In the file: comment: {words}</source>
        <translation>In der Datei: Kommentar: {words}</translation>
    </message>
</context>
<context>
    <name>SourceView</name>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
</context>
<context>
    <name>SourcesPage</name>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Find a source: title, author, publisher, kind, address</source>
        <translation>Quelle suchen: Titel, Autor, Verlag, Art, Adresse</translation>
    </message>
    <message>
        <source>Find a source</source>
        <translation>Quelle suchen</translation>
    </message>
    <message>
        <source>Add from a file of references…</source>
        <translation>Aus einer Literaturdatei hinzufügen…</translation>
    </message>
    <message>
        <source>RIS, BibTeX or CSL-JSON</source>
        <translation>RIS, BibTeX oder CSL-JSON</translation>
    </message>
    <message>
        <source>Open stored copy</source>
        <translation>Abgelegte Kopie öffnen</translation>
    </message>
    <message>
        <source>Show who it is</source>
        <translation>Zeigen, wer es ist</translation>
    </message>
    <message>
        <source>If this source falls</source>
        <translation>Wenn diese Quelle wegfällt</translation>
    </message>
    <message>
        <source>Claims that lean on this source</source>
        <translation>Aussagen, die sich auf diese Quelle stützen</translation>
    </message>
    <message>
        <source>1 source added</source>
        <translation>1 Quelle hinzugefügt</translation>
    </message>
    <message>
        <source>{count} sources added</source>
        <translation>{count} Quellen hinzugefügt</translation>
    </message>
    <message>
        <source>{words} from {file}</source>
        <translation>{words} aus {file}</translation>
    </message>
    <message>
        <source>Taken out for good</source>
        <translation>Endgültig entfernt</translation>
    </message>
    <message>
        <source>No sources yet: evidence attached to a claim is listed here.</source>
        <translation>Noch keine Quellen: Hier stehen die Belege, die an Aussagen hängen.</translation>
    </message>
    <message>
        <source>No source has these words. Esc lists all {count}.</source>
        <translation>Keine Quelle enthält diese Wörter. Esc zeigt alle {count}.</translation>
    </message>
    <message>
        <source>{sources} carry {claims}.</source>
        <translation>{sources} tragen {claims}.</translation>
    </message>
    <message>
        <source>1 source</source>
        <translation>1 Quelle</translation>
    </message>
    <message>
        <source>{count} sources</source>
        <translation>{count} Quellen</translation>
    </message>
    <message>
        <source>no claim</source>
        <translation>keine Aussage</translation>
    </message>
    <message>
        <source>stored copy</source>
        <translation>Kopie abgelegt</translation>
    </message>
    <message>
        <source>taken out</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>changed since</source>
        <translation>seither geändert</translation>
    </message>
    <message>
        <source>confidential</source>
        <translation>vertraulich</translation>
    </message>
    <message>
        <source>on record</source>
        <translation>zitierbar</translation>
    </message>
    <message>
        <source>not on record</source>
        <translation>nicht zitierbar</translation>
    </message>
    <message>
        <source>one voice with: {voice}</source>
        <translation>eine Stimme mit: {voice}</translation>
    </message>
    <message>
        <source>{name}, stored {day}, SHA-256 {hash}…</source>
        <translation>{name}, abgelegt am {day}, SHA-256 {hash}…</translation>
    </message>
    <message>
        <source>Seen {day}: the file it came from is no longer the stored one.</source>
        <translation>Bemerkt am {day}: Die ursprüngliche Datei ist nicht mehr die abgelegte.</translation>
    </message>
    <message>
        <source>No claim leans on it.</source>
        <translation>Keine Aussage stützt sich darauf.</translation>
    </message>
    <message>
        <source>No claim gets weaker.</source>
        <translation>Keine Aussage wird schwächer.</translation>
    </message>
    <message>
        <source>{weaker} of {all} get weaker</source>
        <translation>{weaker} von {all} werden schwächer</translation>
    </message>
    <message>
        <source>, {empty} would stand on nothing.</source>
        <translation>, {empty} hätten keinen Beleg mehr.</translation>
    </message>
    <message>
        <source>stays {level}</source>
        <translation>bleibt {level}</translation>
    </message>
    <message>
        <source>then: {why}</source>
        <translation>dann: {why}</translation>
    </message>
</context>
<context>
    <name>StandingLine</name>
    <message>
        <source>Override with a reason</source>
        <translation>Begründet übergehen</translation>
    </message>
    <message>
        <source>Show the verdict</source>
        <translation>Urteil zeigen</translation>
    </message>
    <message>
        <source>Why the verdict stands without it</source>
        <translation>Warum das Urteil auch ohne gilt</translation>
    </message>
    <message>
        <source>Override</source>
        <translation>Übergehen</translation>
    </message>
    <message>
        <source>This verdict lacks nothing to override</source>
        <translation>Diesem Urteil fehlt nichts, das zu übergehen wäre</translation>
    </message>
    <message>
        <source>Say why the verdict stands without it.</source>
        <translation>Begründen, warum das Urteil auch ohne gilt.</translation>
    </message>
    <message>
        <source>{person} gave a verdict. Read the evidence first.</source>
        <translation>{person} hat geurteilt. Erst die Belege lesen.</translation>
    </message>
    <message>
        <source>A source file</source>
        <translation>Eine Quelldatei</translation>
    </message>
    <message>
        <source>The words</source>
        <translation>Der Wortlaut</translation>
    </message>
    <message>
        <source>{what} changed since this verdict: look again. {key} confirms it.</source>
        <translation>{what} hat sich seit diesem Urteil geändert: noch einmal ansehen. {key} bestätigt es.</translation>
    </message>
    <message>
        <source>needs: {what}</source>
        <translation>fehlt: {what}</translation>
    </message>
    <message>
        <source>overridden: {reason}</source>
        <translation>übergangen: {reason}</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Open the sample case</source>
        <translation>Beispielfall öffnen</translation>
    </message>
    <message>
        <source>Take the tour over it</source>
        <translation>Rundgang dadurch machen</translation>
    </message>
    <message>
        <source>New case…</source>
        <translation>Neuer Fall…</translation>
    </message>
    <message>
        <source>Open a case…</source>
        <translation>Fall öffnen…</translation>
    </message>
    <message>
        <source>Fact-checking workbench</source>
        <translation>Faktenprüfung</translation>
    </message>
    <message>
        <source>Bring in a text, go through its claims one by one, keep what you found, hand over the report.</source>
        <translation>Text importieren, Aussage für Aussage prüfen, Belege festhalten, Bericht übergeben.</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>Gespeichert {time}</translation>
    </message>
    <message>
        <source>next, previous</source>
        <translation>weiter, zurück</translation>
    </message>
    <message>
        <source>all keys</source>
        <translation>alle Tasten</translation>
    </message>
</context>
<context>
    <name>Step</name>
    <message>
        <source>Answer, claim {0}</source>
        <translation>Antwort, Aussage {0}</translation>
    </message>
    <message>
        <source>Answer, claims {0}</source>
        <translation>Antwort, Aussagen {0}</translation>
    </message>
    <message>
        <source>Change {0}, claim {1}</source>
        <translation>Änderung {0}, Aussage {1}</translation>
    </message>
    <message>
        <source>Conflict of claims {0} and {1} opened again</source>
        <translation>Widerspruch der Aussagen {0} und {1} wieder geöffnet</translation>
    </message>
    <message>
        <source>Conflict of claims {0} and {1} settled</source>
        <translation>Widerspruch der Aussagen {0} und {1} geklärt</translation>
    </message>
    <message>
        <source>Discard {0} claims</source>
        <translation>{0} Aussagen verwerfen</translation>
    </message>
    <message>
        <source>Discard “{0}”</source>
        <translation>„{0}“ verwerfen</translation>
    </message>
    <message>
        <source>Drop filter “{0}”</source>
        <translation>Filter „{0}“ löschen</translation>
    </message>
    <message>
        <source>Evidence changed, claim {0}</source>
        <translation>Beleg geändert, Aussage {0}</translation>
    </message>
    <message>
        <source>Evidence taken off, claim {0}</source>
        <translation>Beleg abgenommen, Aussage {0}</translation>
    </message>
    <message>
        <source>Evidence, claim {0}</source>
        <translation>Beleg, Aussage {0}</translation>
    </message>
    <message>
        <source>Extend claim {0}</source>
        <translation>Aussage {0} erweitern</translation>
    </message>
    <message>
        <source>Filter “{0}”</source>
        <translation>Filter „{0}“</translation>
    </message>
    <message>
        <source>Import of {0} files</source>
        <translation>Import von {0} Dateien</translation>
    </message>
    <message>
        <source>Import {0}</source>
        <translation>Import {0}</translation>
    </message>
    <message>
        <source>Merge claims {0}</source>
        <translation>Aussagen {0} zusammenführen</translation>
    </message>
    <message>
        <source>Move claim {0}</source>
        <translation>Aussage {0} verschieben</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>Neuer Fall</translation>
    </message>
    <message>
        <source>New claim “{0}”</source>
        <translation>Neue Aussage „{0}“</translation>
    </message>
    <message>
        <source>Note, claim {0}</source>
        <translation>Notiz, Aussage {0}</translation>
    </message>
    <message>
        <source>Proposed change, claim {0}</source>
        <translation>Änderungsvorschlag, Aussage {0}</translation>
    </message>
    <message>
        <source>Question, claim {0}</source>
        <translation>Frage, Aussage {0}</translation>
    </message>
    <message>
        <source>Question, {0}</source>
        <translation>Frage, {0}</translation>
    </message>
    <message>
        <source>Reason, claim {0}</source>
        <translation>Begründung, Aussage {0}</translation>
    </message>
    <message>
        <source>Restore {0} claims</source>
        <translation>{0} Aussagen wiederherstellen</translation>
    </message>
    <message>
        <source>Restore “{0}”</source>
        <translation>„{0}“ wiederherstellen</translation>
    </message>
    <message>
        <source>Risk {0} taken off, {1}</source>
        <translation>Risiko {0} entfernt, {1}</translation>
    </message>
    <message>
        <source>Risk {0}, {1}</source>
        <translation>Risiko {0}, {1}</translation>
    </message>
    <message>
        <source>Risk {0}{1}, claim {2}</source>
        <translation>Risiko {0}{1}, Aussage {2}</translation>
    </message>
    <message>
        <source>Schema {0}</source>
        <translation>Schema {0}</translation>
    </message>
    <message>
        <source>Second reading: {0}, claim {1}</source>
        <translation>Zweite Prüfung: {0}, Aussage {1}</translation>
    </message>
    <message>
        <source>Shrink claim {0}</source>
        <translation>Aussage {0} kürzen</translation>
    </message>
    <message>
        <source>Signed as {0}</source>
        <translation>Abgenommen als {0}</translation>
    </message>
    <message>
        <source>Source changed</source>
        <translation>Quelle geändert</translation>
    </message>
    <message>
        <source>Source taken out</source>
        <translation>Quelle entfernt</translation>
    </message>
    <message>
        <source>Split claim {0}</source>
        <translation>Aussage {0} teilen</translation>
    </message>
    <message>
        <source>Strength, claim {0}</source>
        <translation>Belegstärke, Aussage {0}</translation>
    </message>
    <message>
        <source>The file of a source has changed</source>
        <translation>Die Datei einer Quelle hat sich geändert</translation>
    </message>
    <message>
        <source>The file of a source is as it was</source>
        <translation>Die Datei einer Quelle ist wieder wie zuvor</translation>
    </message>
    <message>
        <source>Tick all facts, {0}</source>
        <translation>Alle Einzelheiten abhaken, {0}</translation>
    </message>
    <message>
        <source>Tick {0}, claim {1}</source>
        <translation>{0} abhaken, Aussage {1}</translation>
    </message>
    <message>
        <source>Untick {0}, claim {1}</source>
        <translation>{0} nicht mehr abhaken, Aussage {1}</translation>
    </message>
    <message>
        <source>Verdict by family for {0}, as claim {1}</source>
        <translation>Urteil für {0} wie bei Aussage {1}</translation>
    </message>
    <message>
        <source>Verdict {0}, claim {1}</source>
        <translation>Urteil {0}, Aussage {1}</translation>
    </message>
    <message>
        <source>Verdict {0}, {1}</source>
        <translation>Urteil {0}, {1}</translation>
    </message>
    <message>
        <source>Version {0} of {1}</source>
        <translation>Fassung {0} von {1}</translation>
    </message>
    <message>
        <source>Wording, claim {0}</source>
        <translation>Wortlaut, Aussage {0}</translation>
    </message>
    <message>
        <source>Working note, claim {0}</source>
        <translation>Arbeitsnotiz, Aussage {0}</translation>
    </message>
    <message>
        <source>claim {0}</source>
        <translation>Aussage {0}</translation>
    </message>
    <message>
        <source>ticked</source>
        <translation>abgehakt</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>zurückgezogen</translation>
    </message>
    <message>
        <source>{0} claims</source>
        <translation>{0} Aussagen</translation>
    </message>
    <message>
        <source>“{0}” cannot be done again</source>
        <translation>„{0}“ lässt sich nicht wiederholen</translation>
    </message>
    <message>
        <source>“{0}” cannot be undone</source>
        <translation>„{0}“ lässt sich nicht rückgängig machen</translation>
    </message>
</context>
<context>
    <name>StrengthPart</name>
    <message>
        <source>Lower the strength</source>
        <translation>Belegstärke herabsetzen</translation>
    </message>
    <message>
        <source>Take the lowering back</source>
        <translation>Herabsetzung zurücknehmen</translation>
    </message>
    <message>
        <source>Why it is weaker than it looks</source>
        <translation>Warum die Belege schwächer sind, als es scheint</translation>
    </message>
    <message>
        <source>Lower</source>
        <translation>Herabsetzen</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Belegstärke</translation>
    </message>
    <message>
        <source>There is no strength to lower</source>
        <translation>Keine Belegstärke zum Herabsetzen</translation>
    </message>
    <message>
        <source>Lowering the strength needs a reason.</source>
        <translation>Herabsetzen braucht eine Begründung.</translation>
    </message>
    <message>
        <source>How strong the evidence is:</source>
        <translation>Wie stark die Belege sind:</translation>
    </message>
</context>
<context>
    <name>TakeOut</name>
    <message>
        <source>Take out for good…</source>
        <translation>Endgültig entfernen…</translation>
    </message>
    <message>
        <source>Take it out, for good</source>
        <translation>Endgültig entfernen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>who it is and all that is recorded of it</source>
        <translation>wer es ist und alles, was dazu festgehalten ist</translation>
    </message>
    <message>
        <source>its stored file</source>
        <translation>die abgelegte Datei</translation>
    </message>
    <message>
        <source>its places and excerpts at {claims}</source>
        <translation>Fundstellen und Auszüge bei {claims}</translation>
    </message>
    <message>
        <source>This goes: {what}. What you wrote in notes, reasons and questions stays: look there for its name. It cannot be undone, nor can anything done before it.</source>
        <translation>Entfernt wird: {what}. Was in Notizen, Begründungen und Fragen steht, bleibt: dort nach dem Namen suchen. Das lässt sich nicht rückgängig machen, und nichts, was davor geschah.</translation>
    </message>
</context>
<context>
    <name>TieBox</name>
    <message>
        <source>Attach as evidence</source>
        <translation>Als Beleg anhängen</translation>
    </message>
    <message>
        <source>Show passage</source>
        <translation>Textstelle zeigen</translation>
    </message>
</context>
<context>
    <name>Ties</name>
    <message>
        <source>claim {number}</source>
        <translation>Aussage {number}</translation>
    </message>
    <message>
        <source>{claim} ({words}) was judged {verdict} as well: these cannot both be right.</source>
        <translation>{claim} ({words}) hat ebenfalls das Urteil {verdict}: Beide können nicht stimmen.</translation>
    </message>
    <message>
        <source>{claim} ({words}) was judged {verdict}.</source>
        <translation>{claim} ({words}) hat das Urteil {verdict}.</translation>
    </message>
    <message>
        <source>{claim} ({words}) was judged {verdict}: these cannot both be right.</source>
        <translation>{claim} ({words}) hat das Urteil {verdict}: Beide können nicht stimmen.</translation>
    </message>
    <message>
        <source>{claim} ({words}) was judged {verdict}: this one can still be right.</source>
        <translation>{claim} ({words}) hat das Urteil {verdict}: Diese kann noch stimmen.</translation>
    </message>
    <message>
        <source>{claim} is wrong</source>
        <translation>{claim} ist falsch</translation>
    </message>
</context>
<context>
    <name>TiesPart</name>
    <message>
        <source>This claim is in no conflict</source>
        <translation>Diese Aussage steht in keinem Widerspruch</translation>
    </message>
    <message>
        <source>No passage in a source waits to be attached to this claim</source>
        <translation>Keine Textstelle einer Quelle wartet darauf, an diese Aussage angehängt zu werden</translation>
    </message>
    <message>
        <source>Attached: {title}</source>
        <translation>Angehängt: {title}</translation>
    </message>
    <message>
        <source>and {count} more conflicts</source>
        <translation>und {count} weitere Widersprüche</translation>
    </message>
    <message>
        <source>Settled with {claim}</source>
        <translation>Geklärt mit {claim}</translation>
    </message>
    <message>
        <source>Does not add up</source>
        <translation>Geht nicht auf</translation>
    </message>
    <message>
        <source>and {count} more passages in sources</source>
        <translation>und {count} weitere Textstellen in Quellen</translation>
    </message>
    <message>
        <source>Related, both can be right</source>
        <translation>Verwandt, beide können stimmen</translation>
    </message>
    <message>
        <source>and {count} more that are related</source>
        <translation>und {count} weitere verwandte</translation>
    </message>
</context>
<context>
    <name>TonesBar</name>
    <message>
        <source>{judged} of {total} with a verdict</source>
        <translation>{judged} von {total} mit Urteil</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>A short reason for the reader. It is kept while you type, and leaving the field leaves nothing unsaved.</source>
        <translation>Eine kurze Begründung für die Leser. Sie wird beim Tippen gespeichert; beim Verlassen des Feldes geht nichts verloren.</translation>
    </message>
    <message>
        <source>Attach a link, a file or a passage, with the exact place. A copied link can be pasted straight onto the claim.</source>
        <translation>Einen Link, eine Datei oder eine Textstelle mit genauer Fundstelle anhängen. Ein kopierter Link lässt sich direkt bei der Aussage einfügen.</translation>
    </message>
    <message>
        <source>Bring in a text</source>
        <translation>Einen Text importieren</translation>
    </message>
    <message>
        <source>Decide with one key</source>
        <translation>Mit einer Taste entscheiden</translation>
    </message>
    <message>
        <source>Drop files here, choose them, or paste words. Their claims are found and listed; nothing leaves this machine.</source>
        <translation>Dateien hierher ziehen, auswählen, oder Worte einfügen. Ihre Aussagen werden gefunden und gelistet; nichts verlässt diesen Rechner.</translation>
    </message>
    <message>
        <source>Each verdict has a key of its own. It is saved at once, and the next open claim comes up. Undo takes it back.</source>
        <translation>Jedes Urteil hat seine eigene Taste. Es wird sofort gespeichert, und die nächste offene Aussage erscheint. Rückgängig nimmt es zurück.</translation>
    </message>
    <message>
        <source>Fact by fact</source>
        <translation>Einzelheit für Einzelheit</translation>
    </message>
    <message>
        <source>Find your way</source>
        <translation>Sich zurechtfinden</translation>
    </message>
    <message>
        <source>Hand over the report</source>
        <translation>Den Bericht übergeben</translation>
    </message>
    <message>
        <source>Names, figures and dates are what goes wrong. Tick each one once you have seen it in a source.</source>
        <translation>Fehler stecken in Namen, Zahlen und Daten. Jede Einzelheit abhaken, sobald sie in einer Quelle gesehen ist.</translation>
    </message>
    <message>
        <source>Say where it says so</source>
        <translation>Sagen, wo es steht</translation>
    </message>
    <message>
        <source>Say why</source>
        <translation>Begründen</translation>
    </message>
    <message>
        <source>Search the case, list only what fits a filter, or type a few letters of what you want to do.</source>
        <translation>Den Fall durchsuchen, nur Passendes auflisten oder ein paar Buchstaben eines Befehls tippen.</translation>
    </message>
    <message>
        <source>Start here: the claims</source>
        <translation>Hier beginnt es: die Aussagen</translation>
    </message>
    <message>
        <source>The claim where it stands</source>
        <translation>Die Aussage an ihrer Stelle</translation>
    </message>
    <message>
        <source>The text never changes. The claim at hand stands out in it; what was set aside is grey and says why. Any other sentence can be asked why it is not listed, and made a claim.</source>
        <translation>Der Text ändert sich nie. Die gewählte Aussage ist hervorgehoben; was zurückgestellt wurde, ist grau und sagt, warum. Jeder andere Satz lässt sich fragen, warum er nicht im Verzeichnis steht, und zur Aussage machen.</translation>
    </message>
    <message>
        <source>The text was read, and these are its claims. Go from one to the next; text and check follow.</source>
        <translation>Der Text ist gelesen, das sind seine Aussagen. Von einer zur nächsten gehen; Text und Prüfung folgen.</translation>
    </message>
    <message>
        <source>When the claims are checked, a second person reads them and signs, and the report is written. Every part of the window explains itself when asked.</source>
        <translation>Sind die Aussagen geprüft, liest sie eine zweite Person und nimmt ab; dann wird der Bericht geschrieben. Jeder Teil des Fensters erklärt sich auf Nachfrage.</translation>
    </message>
</context>
<context>
    <name>TypedField</name>
    <message>
        <source>This was changed elsewhere while you were writing. Your words stay, and so do the others</source>
        <translation>Das wurde beim Schreiben anderswo geändert. Beide Fassungen bleiben erhalten</translation>
    </message>
</context>
<context>
    <name>Unlock</name>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>The password opens the file for reading and is not stored.</source>
        <translation>Das Passwort öffnet die Datei nur zum Lesen und wird nicht gespeichert.</translation>
    </message>
</context>
<context>
    <name>Unwritten</name>
    <message>
        <source>Another program is writing to this case. Your words are saved as soon as it is done</source>
        <translation>Ein anderes Programm schreibt gerade in diesen Fall. Der Text wird gespeichert, sobald es fertig ist</translation>
    </message>
    <message>
        <source>Your words are saved</source>
        <translation>Der Text ist gespeichert</translation>
    </message>
    <message>
        <source>Until then they lie in {path}</source>
        <translation>Bis dahin liegt es in {path}</translation>
    </message>
    <message>
        <source>They are in this window alone: leave it open</source>
        <translation>Es steht nur in diesem Fenster, das offen bleiben muss</translation>
    </message>
    <message>
        <source>What you typed in 1 field is not saved yet and is tried again by itself</source>
        <translation>Was in 1 Feld geschrieben wurde, ist noch nicht gespeichert und wird von selbst wieder versucht</translation>
    </message>
    <message>
        <source>What you typed in {count} fields is not saved yet and is tried again by itself</source>
        <translation>Was in {count} Feldern geschrieben wurde, ist noch nicht gespeichert und wird von selbst wieder versucht</translation>
    </message>
</context>
<context>
    <name>Why</name>
    <message>
        <source>A Word file keeps what it came with: {0} of its writers, and its properties, such as author and dates.</source>
        <translation>Eine Word-Datei behält, womit sie kam: {0} ihrer Autoren und ihre Eigenschaften wie Autor und Daten.</translation>
    </message>
    <message>
        <source>A name of {0} stands in {1}: it is still there.</source>
        <translation>Ein Name von {0} steht in: {1}. Er steht dort weiterhin.</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>Dänisch</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Niederländisch</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Französisch</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italienisch</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>Polnisch</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>Portugiesisch</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Spanisch</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>Schwedisch</translation>
    </message>
    <message>
        <source>This format has no {0}.</source>
        <translation>Dieses Format hat nicht: {0}.</translation>
    </message>
    <message>
        <source>This format is written for the {0} only: it has everything in it.</source>
        <translation>Dieses Format gibt es nur für: {0}. Es enthält alles.</translation>
    </message>
    <message>
        <source>This report names {0}: it must not leave the desk.</source>
        <translation>Dieser Bericht nennt {0}: Er darf die Redaktion nicht verlassen.</translation>
    </message>
    <message>
        <source>a case that is only supposed</source>
        <translation>ein Fall, der nur angenommen wird</translation>
    </message>
    <message>
        <source>a change on one side, a level on the other: {0} here, {1} there</source>
        <translation>eine Veränderung auf der einen Seite, ein Stand auf der anderen: {0} hier, {1} dort</translation>
    </message>
    <message>
        <source>a denial on one side</source>
        <translation>eine Verneinung auf einer Seite</translation>
    </message>
    <message>
        <source>a distance on one side</source>
        <translation>eine Entfernung auf einer Seite</translation>
    </message>
    <message>
        <source>a document under check, which is given to the letter</source>
        <translation>ein geprüftes Dokument, das wörtlich wiedergegeben wird</translation>
    </message>
    <message>
        <source>a figure in brackets</source>
        <translation>eine Zahl in Klammern</translation>
    </message>
    <message>
        <source>a further number on one side</source>
        <translation>eine weitere Zahl auf einer Seite</translation>
    </message>
    <message>
        <source>a line of a register</source>
        <translation>Zeile eines Verzeichnisses</translation>
    </message>
    <message>
        <source>a part larger than the whole</source>
        <translation>ein Teil, der größer ist als das Ganze</translation>
    </message>
    <message>
        <source>a part on one side</source>
        <translation>ein Teil auf einer Seite</translation>
    </message>
    <message>
        <source>a place is named on one side only: {0} here</source>
        <translation>ein Ort ist nur auf einer Seite genannt: {0} hier</translation>
    </message>
    <message>
        <source>a place is named on one side only: {0} there</source>
        <translation>ein Ort ist nur auf einer Seite genannt: {0} dort</translation>
    </message>
    <message>
        <source>a plan, an expectation or a demand on one side, what is so on the other</source>
        <translation>ein Plan, eine Erwartung oder eine Forderung auf der einen Seite, was ist auf der anderen</translation>
    </message>
    <message>
        <source>a question on one side</source>
        <translation>eine Frage auf einer Seite</translation>
    </message>
    <message>
        <source>a stretch of time on one side</source>
        <translation>eine Zeitspanne auf einer Seite</translation>
    </message>
    <message>
        <source>advertisement</source>
        <translation>Anzeige</translation>
    </message>
    <message>
        <source>age: born {0}, died {1}, makes {2} or {3}, not {4}</source>
        <translation>Alter: geboren {0}, gestorben {1}, ergibt {2} oder {3}, nicht {4}</translation>
    </message>
    <message>
        <source>age: born {0}, died {1}, makes {2}, not {3}</source>
        <translation>Alter: geboren {0}, gestorben {1}, ergibt {2}, nicht {3}</translation>
    </message>
    <message>
        <source>age: born {0}, on {1}, makes {2} or {3}, not {4}</source>
        <translation>Alter: geboren {0}, am {1}, ergibt {2} oder {3}, nicht {4}</translation>
    </message>
    <message>
        <source>age: born {0}, on {1}, makes {2}, not {3}</source>
        <translation>Alter: geboren {0}, am {1}, ergibt {2}, nicht {3}</translation>
    </message>
    <message>
        <source>an office that is only spoken to</source>
        <translation>ein Amt, das nur angesprochen wird</translation>
    </message>
    <message>
        <source>another language</source>
        <translation>einer anderen Sprache</translation>
    </message>
    <message>
        <source>asks the reader to get in touch</source>
        <translation>bittet Leser um Kontakt</translation>
    </message>
    <message>
        <source>asks the reader to log in</source>
        <translation>fordert zur Anmeldung auf</translation>
    </message>
    <message>
        <source>asks the reader to subscribe</source>
        <translation>wirbt um Abonnenten</translation>
    </message>
    <message>
        <source>asks to do something</source>
        <translation>fordert zu etwas auf</translation>
    </message>
    <message>
        <source>author&apos;s description</source>
        <translation>Angaben zum Autor</translation>
    </message>
    <message>
        <source>begins like a caption</source>
        <translation>beginnt wie eine Bildunterschrift</translation>
    </message>
    <message>
        <source>below the line where it stands</source>
        <translation>unter der Schwelle an dieser Stelle</translation>
    </message>
    <message>
        <source>below the line: {0}</source>
        <translation>unter der Schwelle: {0}</translation>
    </message>
    <message>
        <source>beside the article</source>
        <translation>neben dem Artikel</translation>
    </message>
    <message>
        <source>both tell of {0}</source>
        <translation>beide sprechen von {0}</translation>
    </message>
    <message>
        <source>by the day on one side, no period on the other</source>
        <translation>je Tag auf der einen Seite, kein Zeitraum auf der anderen</translation>
    </message>
    <message>
        <source>by the hour on one side, no period on the other</source>
        <translation>je Stunde auf der einen Seite, kein Zeitraum auf der anderen</translation>
    </message>
    <message>
        <source>by the month on one side, no period on the other</source>
        <translation>je Monat auf der einen Seite, kein Zeitraum auf der anderen</translation>
    </message>
    <message>
        <source>by the week on one side, no period on the other</source>
        <translation>je Woche auf der einen Seite, kein Zeitraum auf der anderen</translation>
    </message>
    <message>
        <source>by the year on one side, no period on the other</source>
        <translation>je Jahr auf der einen Seite, kein Zeitraum auf der anderen</translation>
    </message>
    <message>
        <source>byline</source>
        <translation>Autorenzeile</translation>
    </message>
    <message>
        <source>cell of a table without a verb or a figure</source>
        <translation>Tabellenzelle ohne Verb und ohne Zahl</translation>
    </message>
    <message>
        <source>change: from {0} to {1} is a fall of {2}, not down {3}</source>
        <translation>Veränderung: von {0} auf {1} ist ein Rückgang um {2}, nicht um {3}</translation>
    </message>
    <message>
        <source>change: from {0} to {1} is a fall of {2}, not up {3}</source>
        <translation>Veränderung: von {0} auf {1} ist ein Rückgang um {2}, kein Anstieg um {3}</translation>
    </message>
    <message>
        <source>change: from {0} to {1} is a rise of {2}, not down {3}</source>
        <translation>Veränderung: von {0} auf {1} ist ein Anstieg um {2}, kein Rückgang um {3}</translation>
    </message>
    <message>
        <source>change: from {0} to {1} is a rise of {2}, not up {3}</source>
        <translation>Veränderung: von {0} auf {1} ist ein Anstieg um {2}, nicht um {3}</translation>
    </message>
    <message>
        <source>changed by hand</source>
        <translation>von Hand geändert</translation>
    </message>
    <message>
        <source>code</source>
        <translation>Programmcode</translation>
    </message>
    <message>
        <source>command line</source>
        <translation>Befehlszeile</translation>
    </message>
    <message>
        <source>comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>cookie notice</source>
        <translation>Cookie-Hinweis</translation>
    </message>
    <message>
        <source>copyright line</source>
        <translation>Urheberrechtszeile</translation>
    </message>
    <message>
        <source>date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>date line</source>
        <translation>Datumszeile</translation>
    </message>
    <message>
        <source>date: {0}</source>
        <translation>Datum: {0}</translation>
    </message>
    <message>
        <source>different currencies, and no rate of exchange is stated</source>
        <translation>verschiedene Währungen, und kein Wechselkurs ist genannt</translation>
    </message>
    <message>
        <source>different measures: {0} here, {1} there</source>
        <translation>verschiedene Maße: {0} hier, {1} dort</translation>
    </message>
    <message>
        <source>different names: {0} here, {1} there</source>
        <translation>andere Namen: {0} hier, {1} dort</translation>
    </message>
    <message>
        <source>different place: {0} here, {1} there</source>
        <translation>anderer Ort: {0} hier, {1} dort</translation>
    </message>
    <message>
        <source>different scope: {0} here, {1} on the other side</source>
        <translation>anderer Umfang: {0} hier, {1} auf der anderen Seite</translation>
    </message>
    <message>
        <source>different scope: {0} here, {1} there</source>
        <translation>anderer Umfang: {0} hier, {1} dort</translation>
    </message>
    <message>
        <source>different scope: {0} there, {1} on the other side</source>
        <translation>anderer Umfang: {0} dort, {1} auf der anderen Seite</translation>
    </message>
    <message>
        <source>different subjects: names on each side that the other lacks</source>
        <translation>anderer Gegenstand: Namen auf jeder Seite, die der anderen fehlen</translation>
    </message>
    <message>
        <source>different subjects: the {0} here, the {1} there</source>
        <translation>anderer Gegenstand: {0} hier, {1} dort</translation>
    </message>
    <message>
        <source>different subjects: too little is said of the same thing</source>
        <translation>anderer Gegenstand: zu wenig wird vom selben gesagt</translation>
    </message>
    <message>
        <source>different things counted: {0} here, {1} there</source>
        <translation>Verschiedenes gezählt: {0} hier, {1} dort</translation>
    </message>
    <message>
        <source>different time: {0} here, {1} there</source>
        <translation>andere Zeit: {0} hier, {1} dort</translation>
    </message>
    <message>
        <source>different times: how things are on one side, how they were on the other</source>
        <translation>andere Zeit: wie es ist auf der einen Seite, wie es war auf der anderen</translation>
    </message>
    <message>
        <source>discarded by hand</source>
        <translation>von Hand verworfen</translation>
    </message>
    <message>
        <source>editors&apos; notice</source>
        <translation>Hinweis der Redaktion</translation>
    </message>
    <message>
        <source>ends with a photo credit</source>
        <translation>endet mit einem Bildnachweis</translation>
    </message>
    <message>
        <source>exclamation</source>
        <translation>Ausruf</translation>
    </message>
    <message>
        <source>figure</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>figure: {0}</source>
        <translation>Zahl: {0}</translation>
    </message>
    <message>
        <source>figures of a list</source>
        <translation>Zahlen einer Liste</translation>
    </message>
    <message>
        <source>figures of different things: {0} here, {1} there</source>
        <translation>Zahlen zu Verschiedenem: {0} hier, {1} dort</translation>
    </message>
    <message>
        <source>figures of two who may have held it one after the other</source>
        <translation>Zahlen zu zweien, die es nacheinander innegehabt haben können</translation>
    </message>
    <message>
        <source>figures that tell two things of one name apart</source>
        <translation>Zahlen, die zwei Dinge gleichen Namens unterscheiden</translation>
    </message>
    <message>
        <source>first person</source>
        <translation>erste Person</translation>
    </message>
    <message>
        <source>goes on: {0}</source>
        <translation>Fortsetzung: {0}</translation>
    </message>
    <message>
        <source>head of the message</source>
        <translation>Kopf der Nachricht</translation>
    </message>
    <message>
        <source>heading in the file</source>
        <translation>Überschrift in der Datei</translation>
    </message>
    <message>
        <source>heading: a short question before running text</source>
        <translation>Überschrift: kurze Frage vor Fließtext</translation>
    </message>
    <message>
        <source>heading: all in capitals</source>
        <translation>Überschrift: nur Großbuchstaben</translation>
    </message>
    <message>
        <source>heading: short, without a full stop, before running text</source>
        <translation>Überschrift: kurz, ohne Punkt, vor Fließtext</translation>
    </message>
    <message>
        <source>its checksum differs</source>
        <translation>die Prüfsumme weicht ab</translation>
    </message>
    <message>
        <source>leads up to what follows</source>
        <translation>führt auf das Folgende hin</translation>
    </message>
    <message>
        <source>length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>list: {0} are announced, {1} are named</source>
        <translation>Liste: {0} sind angekündigt, {1} sind genannt</translation>
    </message>
    <message>
        <source>lowered: {0}</source>
        <translation>herabgesetzt: {0}</translation>
    </message>
    <message>
        <source>made by hand</source>
        <translation>von Hand angelegt</translation>
    </message>
    <message>
        <source>marked so in the file</source>
        <translation>in der Datei so gekennzeichnet</translation>
    </message>
    <message>
        <source>money or share</source>
        <translation>Geld oder Anteil</translation>
    </message>
    <message>
        <source>named under scope and method</source>
        <translation>genannt unter „Scope and method“</translation>
    </message>
    <message>
        <source>names: {0}</source>
        <translation>Namen: {0}</translation>
    </message>
    <message>
        <source>negation</source>
        <translation>Verneinung</translation>
    </message>
    <message>
        <source>newsletter notice</source>
        <translation>Newsletter-Hinweis</translation>
    </message>
    <message>
        <source>no comment</source>
        <translation>kein Kommentar</translation>
    </message>
    <message>
        <source>no encoder</source>
        <translation>kein Encoder</translation>
    </message>
    <message>
        <source>no trained words</source>
        <translation>keine trainierten Wörter</translation>
    </message>
    <message>
        <source>no verb</source>
        <translation>kein Verb</translation>
    </message>
    <message>
        <source>not taken for a sentence that states something</source>
        <translation>nicht als Satz mit einer Feststellung erkannt</translation>
    </message>
    <message>
        <source>nothing in them that could be held together</source>
        <translation>nichts darin, was sich nebeneinanderhalten ließe</translation>
    </message>
    <message>
        <source>numbers of which nothing says what they count</source>
        <translation>Zahlen, bei denen nichts sagt, was sie zählen</translation>
    </message>
    <message>
        <source>of the same thing, and nothing in them clashes</source>
        <translation>vom selben, und nichts darin widerspricht sich</translation>
    </message>
    <message>
        <source>of whom or what one speaks stands outside it</source>
        <translation>von wem oder wovon die eine spricht, steht außerhalb von ihr</translation>
    </message>
    <message>
        <source>one of many short lines</source>
        <translation>eine von vielen kurzen Zeilen</translation>
    </message>
    <message>
        <source>one of several</source>
        <translation>eines von mehreren</translation>
    </message>
    <message>
        <source>onnxruntime is not installed</source>
        <translation>onnxruntime ist nicht installiert</translation>
    </message>
    <message>
        <source>opinion</source>
        <translation>Meinung</translation>
    </message>
    <message>
        <source>opposite directions</source>
        <translation>entgegengesetzte Richtungen</translation>
    </message>
    <message>
        <source>opposite directions: {0} here, {1} there</source>
        <translation>entgegengesetzte Richtungen: {0} hier, {1} dort</translation>
    </message>
    <message>
        <source>opposite words: {0} here, {1} there</source>
        <translation>gegensätzliche Wörter: {0} hier, {1} dort</translation>
    </message>
    <message>
        <source>part of: {0}</source>
        <translation>Teil von: {0}</translation>
    </message>
    <message>
        <source>past tense</source>
        <translation>Vergangenheit</translation>
    </message>
    <message>
        <source>per cent on one side, percentage points on the other</source>
        <translation>Prozent auf der einen Seite, Prozentpunkte auf der anderen</translation>
    </message>
    <message>
        <source>perfect tense</source>
        <translation>Perfekt</translation>
    </message>
    <message>
        <source>person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>photo credit</source>
        <translation>Bildnachweis</translation>
    </message>
    <message>
        <source>picture caption</source>
        <translation>Bildunterschrift</translation>
    </message>
    <message>
        <source>place or organisation</source>
        <translation>Ort oder Organisation</translation>
    </message>
    <message>
        <source>pledge</source>
        <translation>Zusage</translation>
    </message>
    <message>
        <source>points at something said before</source>
        <translation>verweist auf zuvor Gesagtes</translation>
    </message>
    <message>
        <source>points to another article</source>
        <translation>verweist auf einen anderen Artikel</translation>
    </message>
    <message>
        <source>print edition notice</source>
        <translation>Hinweis zur Druckausgabe</translation>
    </message>
    <message>
        <source>pull quote in the file</source>
        <translation>Hervorhebung in der Datei</translation>
    </message>
    <message>
        <source>question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>quotation</source>
        <translation>Zitat</translation>
    </message>
    <message>
        <source>quotation of {0}</source>
        <translation>Zitat von {0}</translation>
    </message>
    <message>
        <source>rank: {0} here, {1} there</source>
        <translation>Rang: {0} hier, {1} dort</translation>
    </message>
    <message>
        <source>ranking is off: the text is in {0}</source>
        <translation>kein Prüfwert: Der Text ist auf {0}</translation>
    </message>
    <message>
        <source>reading time</source>
        <translation>Lesezeit</translation>
    </message>
    <message>
        <source>repeats a caption above</source>
        <translation>wiederholt eine Bildunterschrift weiter oben</translation>
    </message>
    <message>
        <source>repeats a caption below</source>
        <translation>wiederholt eine Bildunterschrift weiter unten</translation>
    </message>
    <message>
        <source>repeats a sentence above</source>
        <translation>wiederholt einen Satz weiter oben</translation>
    </message>
    <message>
        <source>repeats a sentence below</source>
        <translation>wiederholt einen Satz weiter unten</translation>
    </message>
    <message>
        <source>repeats: {0}</source>
        <translation>wiederholt: {0}</translation>
    </message>
    <message>
        <source>report of words</source>
        <translation>Wiedergabe von Worten</translation>
    </message>
    <message>
        <source>role: {0}</source>
        <translation>Funktion: {0}</translation>
    </message>
    <message>
        <source>row of a table</source>
        <translation>Tabellenzeile</translation>
    </message>
    <message>
        <source>said by {0}</source>
        <translation>gesagt von: {0}</translation>
    </message>
    <message>
        <source>said here, denied there</source>
        <translation>hier gesagt, dort verneint</translation>
    </message>
    <message>
        <source>said there, denied here</source>
        <translation>dort gesagt, hier verneint</translation>
    </message>
    <message>
        <source>says first that it is an opinion</source>
        <translation>sagt gleich, dass es eine Meinung ist</translation>
    </message>
    <message>
        <source>says what will or would be</source>
        <translation>sagt, was sein wird oder würde</translation>
    </message>
    <message>
        <source>set aside: {0}</source>
        <translation>zurückgestellt: {0}</translation>
    </message>
    <message>
        <source>share buttons</source>
        <translation>Teilen-Knöpfe</translation>
    </message>
    <message>
        <source>share: {0} of {1} is {2} per cent, not {3}</source>
        <translation>Anteil: {0} von {1} sind {2} Prozent, nicht {3}</translation>
    </message>
    <message>
        <source>signature</source>
        <translation>Abnahme</translation>
    </message>
    <message>
        <source>site furniture</source>
        <translation>Beiwerk der Website</translation>
    </message>
    <message>
        <source>sources differ: {0} here, {1} there, by {2} here and {3} there</source>
        <translation>Quellen gehen auseinander: {0} hier, {1} dort, laut {2} hier und {3} dort</translation>
    </message>
    <message>
        <source>speaks to the reader</source>
        <translation>spricht Leser an</translation>
    </message>
    <message>
        <source>stands above a photo credit</source>
        <translation>steht über einem Bildnachweis</translation>
    </message>
    <message>
        <source>stands again with a photo credit</source>
        <translation>steht noch einmal mit Bildnachweis</translation>
    </message>
    <message>
        <source>states something that can be looked up</source>
        <translation>stellt etwas fest, das sich nachschlagen lässt</translation>
    </message>
    <message>
        <source>sum: {0} is {1}, not {2}</source>
        <translation>Summe: {0} ergibt {1}, nicht {2}</translation>
    </message>
    <message>
        <source>superlative</source>
        <translation>Superlativ</translation>
    </message>
    <message>
        <source>superlative: {0}</source>
        <translation>Superlativ: {0}</translation>
    </message>
    <message>
        <source>superseded: {0} here, {1} there</source>
        <translation>überholt: {0} hier, {1} dort</translation>
    </message>
    <message>
        <source>the later count stands here</source>
        <translation>die spätere Zählung steht hier</translation>
    </message>
    <message>
        <source>the later count stands there</source>
        <translation>die spätere Zählung steht dort</translation>
    </message>
    <message>
        <source>the number of an entry</source>
        <translation>die Nummer eines Eintrags</translation>
    </message>
    <message>
        <source>the record of an open source, as it was published</source>
        <translation>Angaben einer offenen Quelle, wie veröffentlicht</translation>
    </message>
    <message>
        <source>the same in other words</source>
        <translation>dasselbe in anderen Worten</translation>
    </message>
    <message>
        <source>the same number in different currencies</source>
        <translation>dieselbe Zahl in verschiedenen Währungen</translation>
    </message>
    <message>
        <source>third person</source>
        <translation>dritte Person</translation>
    </message>
    <message>
        <source>too little is said of the same thing</source>
        <translation>zu wenig wird vom selben gesagt</translation>
    </message>
    <message>
        <source>too short</source>
        <translation>zu kurz</translation>
    </message>
    <message>
        <source>two documents, and no name that both statements hold</source>
        <translation>zwei Dokumente, und kein Name, der in beiden Aussagen steht</translation>
    </message>
    <message>
        <source>{0} cannot be read</source>
        <translation>{0} ist nicht lesbar</translation>
    </message>
    <message>
        <source>{0} comment</source>
        <translation>{0} Kommentar</translation>
    </message>
    <message>
        <source>{0} comments</source>
        <translation>{0} Kommentare</translation>
    </message>
    <message>
        <source>{0} confidential source</source>
        <translation>{0} vertrauliche Quelle</translation>
    </message>
    <message>
        <source>{0} confidential sources</source>
        <translation>{0} vertrauliche Quellen</translation>
    </message>
    <message>
        <source>{0} here, {1} there</source>
        <translation>{0} hier, {1} dort</translation>
    </message>
    <message>
        <source>{0} in the file</source>
        <translation>{0} in der Datei</translation>
    </message>
    <message>
        <source>{0} is missing</source>
        <translation>{0} fehlt</translation>
    </message>
    <message>
        <source>{0} is not the file that was published</source>
        <translation>{0} ist nicht die veröffentlichte Datei</translation>
    </message>
    <message>
        <source>{0} of {1} is {2} per cent here, from {3} to {4} as far as the figures are approximate, {5} there</source>
        <translation>{0} von {1} sind hier {2} Prozent, von {3} bis {4}, soweit die Zahlen ungefähr sind, {5} dort</translation>
    </message>
    <message>
        <source>{0} of {1} is {2} per cent here, {3} there</source>
        <translation>{0} von {1} sind hier {2} Prozent, {3} dort</translation>
    </message>
    <message>
        <source>{0} per cent</source>
        <translation>{0} Prozent</translation>
    </message>
    <message>
        <source>{0} percentage points</source>
        <translation>{0} Prozentpunkte</translation>
    </message>
    <message>
        <source>{0} points</source>
        <translation>{0} Punkte</translation>
    </message>
    <message>
        <source>{0}: {1} here, {2} there</source>
        <translation>{0}: {1} hier, {2} dort</translation>
    </message>
    <message>
        <source>{0}: {1} on both sides</source>
        <translation>{0}: {1} auf beiden Seiten</translation>
    </message>
</context>
<context>
    <name>WhyNot</name>
    <message>
        <source>It is listed: claim {number}</source>
        <translation>Steht im Verzeichnis: Aussage {number}</translation>
    </message>
    <message>
        <source>Make it a claim</source>
        <translation>Zur Aussage machen</translation>
    </message>
    <message>
        <source>Make it a claim ({key})</source>
        <translation>Zur Aussage machen ({key})</translation>
    </message>
    <message>
        <source>Put it into the register</source>
        <translation>Ins Verzeichnis aufnehmen</translation>
    </message>
    <message>
        <source>Put it into the register ({key})</source>
        <translation>Ins Verzeichnis aufnehmen ({key})</translation>
    </message>
    <message>
        <source>“{words}” is not listed: {why}.</source>
        <translation>„{words}“ steht nicht im Verzeichnis: {why}.</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Fact-checking workbench</source>
        <translation>Faktenprüfung</translation>
    </message>
    <message>
        <source>{case} · Fact-checking workbench</source>
        <translation>{case} · Faktenprüfung</translation>
    </message>
    <message>
        <source>Recent cases</source>
        <translation>Zuletzt geöffnete Fälle</translation>
    </message>
    <message>
        <source>{case}: the case file was moved or deleted. Write it again, else what you do is lost.</source>
        <translation>{case}: Die Falldatei wurde verschoben oder gelöscht. Neu schreiben, sonst geht die Arbeit verloren.</translation>
    </message>
    <message>
        <source>Write it again</source>
        <translation>Neu schreiben</translation>
    </message>
</context>
<context>
    <name>Word</name>
    <message>
        <source>1 claim changed after the verdict</source>
        <translation>1 Aussage nach dem Urteil geändert</translation>
    </message>
    <message>
        <source>1 claim flagged as a risk without a second reading</source>
        <translation>1 Aussage mit Risiko ohne zweite Prüfung</translation>
    </message>
    <message>
        <source>1 claim found wrong without other words</source>
        <translation>1 Aussage falsch, ohne neuen Wortlaut</translation>
    </message>
    <message>
        <source>1 claim to check</source>
        <translation>1 Aussage zu prüfen</translation>
    </message>
    <message>
        <source>1 claim on which the second reader disagrees</source>
        <translation>1 Aussage, der die zweite Prüfung widerspricht</translation>
    </message>
    <message>
        <source>1 claim waiting for an answer</source>
        <translation>1 Aussage wartet auf Antwort</translation>
    </message>
    <message>
        <source>1 claim with a verdict that lacks what it needs</source>
        <translation>1 Aussage mit unvollständigem Urteil</translation>
    </message>
    <message>
        <source>1 proposed change neither applied nor decided against</source>
        <translation>1 Änderungsvorschlag weder eingearbeitet noch abgelehnt</translation>
    </message>
    <message>
        <source>2026-03-01, or a part of it</source>
        <translation>2026-03-01 oder ein Teil davon</translation>
    </message>
    <message>
        <source>A second reader sees the evidence first; verdict and reason stay hidden until they are asked for.</source>
        <translation>Bei der zweiten Prüfung erscheinen zuerst die Belege; Urteil und Begründung bleiben verdeckt, bis sie verlangt werden.</translation>
    </message>
    <message>
        <source>Add evidence</source>
        <translation>Beleg hinzufügen</translation>
    </message>
    <message>
        <source>After a verdict</source>
        <translation>Nach einem Urteil</translation>
    </message>
    <message>
        <source>Agree with the verdict, or re-read one&apos;s own</source>
        <translation>Dem Urteil zustimmen oder das eigene noch einmal lesen</translation>
    </message>
    <message>
        <source>Alias</source>
        <translation>Deckname</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Alle Tasten</translation>
    </message>
    <message>
        <source>Archived link</source>
        <translation>Archivlink</translation>
    </message>
    <message>
        <source>As in the documents</source>
        <translation>Wie in den Dokumenten</translation>
    </message>
    <message>
        <source>Ask somebody</source>
        <translation>Jemanden fragen</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>Mit Risiko</translation>
    </message>
    <message>
        <source>At risk, unread</source>
        <translation>Mit Risiko, ungelesen</translation>
    </message>
    <message>
        <source>Attach the passage found in a source</source>
        <translation>Die in einer Quelle gefundene Textstelle anhängen</translation>
    </message>
    <message>
        <source>Attach the selected words as evidence</source>
        <translation>Markierte Worte als Beleg anhängen</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Beginning of the claim: a letter earlier</source>
        <translation>Anfang der Aussage: einen Buchstaben früher</translation>
    </message>
    <message>
        <source>Beginning of the claim: a letter later</source>
        <translation>Anfang der Aussage: einen Buchstaben später</translation>
    </message>
    <message>
        <source>Beginning of the claim: a word earlier</source>
        <translation>Anfang der Aussage: ein Wort früher</translation>
    </message>
    <message>
        <source>Beginning of the claim: a word later</source>
        <translation>Anfang der Aussage: ein Wort später</translation>
    </message>
    <message>
        <source>By document</source>
        <translation>Nach Dokument</translation>
    </message>
    <message>
        <source>By kind</source>
        <translation>Nach Art</translation>
    </message>
    <message>
        <source>By rank</source>
        <translation>Nach Prüfwert</translation>
    </message>
    <message>
        <source>By speaker</source>
        <translation>Nach Sprecher</translation>
    </message>
    <message>
        <source>By verdict</source>
        <translation>Nach Urteil</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Fall</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Checker</source>
        <translation>Wer prüft</translation>
    </message>
    <message>
        <source>Choose all claims that are shown</source>
        <translation>Alle gezeigten Aussagen wählen</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Aussage</translation>
    </message>
    <message>
        <source>Claim by hand</source>
        <translation>Aussage von Hand</translation>
    </message>
    <message>
        <source>Clear search and filters</source>
        <translation>Suche und Filter löschen</translation>
    </message>
    <message>
        <source>Close case</source>
        <translation>Fall schließen</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Comparisons</source>
        <translation>Vergleiche</translation>
    </message>
    <message>
        <source>Conflicting evidence or cherry-picking</source>
        <translation>Widersprüchliche Belege oder einseitige Auswahl</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Widersprüche</translation>
    </message>
    <message>
        <source>Could not be confirmed.</source>
        <translation>Ließ sich nicht bestätigen.</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Disagree with the verdict</source>
        <translation>Dem Urteil widersprechen</translation>
    </message>
    <message>
        <source>Disagreed on</source>
        <translation>Abweichend beurteilt</translation>
    </message>
    <message>
        <source>Discard the claim</source>
        <translation>Aussage verwerfen</translation>
    </message>
    <message>
        <source>Disputed</source>
        <translation>Umstritten</translation>
    </message>
    <message>
        <source>Draw the lines: verifiable, worth checking</source>
        <translation>Schwellen setzen: nachprüfbar, Prüfwert</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Edit the stand-alone wording</source>
        <translation>Eigenständigen Wortlaut bearbeiten</translation>
    </message>
    <message>
        <source>End of the claim: a letter back</source>
        <translation>Ende der Aussage: einen Buchstaben zurück</translation>
    </message>
    <message>
        <source>End of the claim: a letter further</source>
        <translation>Ende der Aussage: einen Buchstaben weiter</translation>
    </message>
    <message>
        <source>End of the claim: a word back</source>
        <translation>Ende der Aussage: ein Wort zurück</translation>
    </message>
    <message>
        <source>End of the claim: a word further</source>
        <translation>Ende der Aussage: ein Wort weiter</translation>
    </message>
    <message>
        <source>Evidence speaks against it, or sources disagree.</source>
        <translation>Belege sprechen dagegen, oder Quellen sind uneins.</translation>
    </message>
    <message>
        <source>Evidence stands on both sides, or a true detail hides the whole.</source>
        <translation>Belege stehen auf beiden Seiten, oder ein wahres Detail verdeckt das Ganze.</translation>
    </message>
    <message>
        <source>Export report…</source>
        <translation>Bericht exportieren…</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Filter the queue…</source>
        <translation>Liste filtern…</translation>
    </message>
    <message>
        <source>Find a command…</source>
        <translation>Befehl suchen…</translation>
    </message>
    <message>
        <source>Find in the document…</source>
        <translation>Im Dokument suchen…</translation>
    </message>
    <message>
        <source>Flag a risk: then a digit</source>
        <translation>Risiko kennzeichnen: dann eine Ziffer</translation>
    </message>
    <message>
        <source>Fold or unfold the group</source>
        <translation>Gruppe ein- oder ausklappen</translation>
    </message>
    <message>
        <source>Fold or unfold the queue</source>
        <translation>Liste ein- oder ausklappen</translation>
    </message>
    <message>
        <source>Folder for new cases</source>
        <translation>Ordner für neue Fälle</translation>
    </message>
    <message>
        <source>Give the family this verdict</source>
        <translation>Allen mit derselben Tatsache dieses Urteil geben</translation>
    </message>
    <message>
        <source>Group the queue otherwise</source>
        <translation>Liste anders gruppieren</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>History of the claim</source>
        <translation>Verlauf der Aussage</translation>
    </message>
    <message>
        <source>How light the paper of a PDF page is in the dark look, in percent; 100 leaves it white.</source>
        <translation>Wie hell das Papier einer PDF-Seite bei dunklen Farben ist, in Prozent; 100 lässt es weiß.</translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation>Ordner importieren…</translation>
    </message>
    <message>
        <source>Import documents…</source>
        <translation>Dokumente importieren…</translation>
    </message>
    <message>
        <source>Import pasted text, or attach a pasted link</source>
        <translation>Text einfügen oder eingefügten Link anhängen</translation>
    </message>
    <message>
        <source>Import published texts…</source>
        <translation>Veröffentlichte Texte importieren…</translation>
    </message>
    <message>
        <source>Import sources…</source>
        <translation>Quellen importieren…</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <translation>Unvollständig</translation>
    </message>
    <message>
        <source>Keep these choices under a name…</source>
        <translation>Diese Auswahl unter einem Namen merken…</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Larger page</source>
        <translation>Größere Seite</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Größere Schrift</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Light of pages in the dark look</source>
        <translation>Helligkeit der Seiten bei dunklen Farben</translation>
    </message>
    <message>
        <source>Light or dark as the system has it</source>
        <translation>Hell oder dunkel wie das System</translation>
    </message>
    <message>
        <source>Light, dark, or as the system has it.</source>
        <translation>Hell, dunkel oder wie das System.</translation>
    </message>
    <message>
        <source>List again</source>
        <translation>Neu auflisten</translation>
    </message>
    <message>
        <source>List the claims at risk</source>
        <translation>Aussagen mit Risiko auflisten</translation>
    </message>
    <message>
        <source>List what is to be read</source>
        <translation>Zu Lesendes auflisten</translation>
    </message>
    <message>
        <source>Lower the strength</source>
        <translation>Belegstärke herabsetzen</translation>
    </message>
    <message>
        <source>Make a claim of the selected words</source>
        <translation>Markierte Worte zur Aussage machen</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Merge with the claim before</source>
        <translation>Mit der vorigen Aussage zusammenführen</translation>
    </message>
    <message>
        <source>Merge with the next claim</source>
        <translation>Mit der nächsten Aussage zusammenführen</translation>
    </message>
    <message>
        <source>Minutes your own verdict has to lie before re-reading it counts; 0 asks for none.</source>
        <translation>Minuten, die ein eigenes Urteil liegen muss, bevor erneutes Lesen zählt; 0 verlangt keine.</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Bewegen</translation>
    </message>
    <message>
        <source>Needs context</source>
        <translation>Braucht Kontext</translation>
    </message>
    <message>
        <source>New case…</source>
        <translation>Neuer Fall…</translation>
    </message>
    <message>
        <source>New window on this case</source>
        <translation>Neues Fenster für diesen Fall</translation>
    </message>
    <message>
        <source>Next claim</source>
        <translation>Nächste Aussage</translation>
    </message>
    <message>
        <source>Next claim in conflict</source>
        <translation>Nächste Aussage im Widerspruch</translation>
    </message>
    <message>
        <source>Next claim of the family</source>
        <translation>Nächste Aussage mit derselben Tatsache</translation>
    </message>
    <message>
        <source>Next claim of this speaker</source>
        <translation>Nächste Aussage dieses Sprechers</translation>
    </message>
    <message>
        <source>Next document</source>
        <translation>Nächstes Dokument</translation>
    </message>
    <message>
        <source>Next open claim</source>
        <translation>Nächste offene Aussage</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Nächste Seite</translation>
    </message>
    <message>
        <source>Next place found</source>
        <translation>Nächste Fundstelle der Suche</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>Keine Gruppen</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>Normale Schriftgröße</translation>
    </message>
    <message>
        <source>Not a factual claim</source>
        <translation>Keine Tatsachenbehauptung</translation>
    </message>
    <message>
        <source>Not enough evidence</source>
        <translation>Zu wenig Belege</translation>
    </message>
    <message>
        <source>Nothing in it that could be looked up.</source>
        <translation>Nichts darin ließe sich nachschlagen.</translation>
    </message>
    <message>
        <source>Odd one out</source>
        <translation>Weicht leicht ab</translation>
    </message>
    <message>
        <source>On author</source>
        <translation>Auf Verantwortung des Autors</translation>
    </message>
    <message>
        <source>One wire story in five papers is one voice</source>
        <translation>Eine Agenturmeldung in fünf Zeitungen ist eine Stimme</translation>
    </message>
    <message>
        <source>Only the writer can know; somebody approved that the writer&apos;s word carries it.</source>
        <translation>Nur der Autor kann es wissen; jemand hat freigegeben, dass sein Wort genügt.</translation>
    </message>
    <message>
        <source>Open a case…</source>
        <translation>Fall öffnen…</translation>
    </message>
    <message>
        <source>Opinions</source>
        <translation>Meinungen</translation>
    </message>
    <message>
        <source>Override what the verdict needs</source>
        <translation>Übergehen, was dem Urteil fehlt</translation>
    </message>
    <message>
        <source>Page as wide as there is room</source>
        <translation>Seite so breit wie möglich</translation>
    </message>
    <message>
        <source>Pause before a second look of your own</source>
        <translation>Pause vor eigenem zweiten Blick</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Place found before</source>
        <translation>Vorige Fundstelle der Suche</translation>
    </message>
    <message>
        <source>Predictions</source>
        <translation>Vorhersagen</translation>
    </message>
    <message>
        <source>Previous claim</source>
        <translation>Vorige Aussage</translation>
    </message>
    <message>
        <source>Previous document</source>
        <translation>Voriges Dokument</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Vorige Seite</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>Versprechen</translation>
    </message>
    <message>
        <source>Propose a change, or decide on it</source>
        <translation>Änderung vorschlagen oder darüber entscheiden</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Verlag</translation>
    </message>
    <message>
        <source>Put the caret at the claim</source>
        <translation>Schreibmarke zur Aussage setzen</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Quotations</source>
        <translation>Zitate</translation>
    </message>
    <message>
        <source>Read blind</source>
        <translation>Blind prüfen</translation>
    </message>
    <message>
        <source>Read in another encoding…</source>
        <translation>In anderer Zeichenkodierung lesen…</translation>
    </message>
    <message>
        <source>Record an answer</source>
        <translation>Antwort festhalten</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Refuted</source>
        <translation>Widerlegt</translation>
    </message>
    <message>
        <source>Restore the claim</source>
        <translation>Aussage wiederherstellen</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Durchsicht</translation>
    </message>
    <message>
        <source>Right once the proposed wording replaces the present one.</source>
        <translation>Richtig, sobald der vorgeschlagene Wortlaut den jetzigen ersetzt.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Searched for and not found, neither for nor against.</source>
        <translation>Gesucht und nichts gefunden, weder dafür noch dagegen.</translation>
    </message>
    <message>
        <source>Second read</source>
        <translation>Zweite Prüfung</translation>
    </message>
    <message>
        <source>Second reader</source>
        <translation>Zweite Prüfung</translation>
    </message>
    <message>
        <source>Discarded: {key} restores it</source>
        <translation>Verworfen: {key} stellt sie wieder her</translation>
    </message>
    <message>
        <source>Back to the claim decided last</source>
        <translation>Zurück zur zuletzt entschiedenen Aussage</translation>
    </message>
    <message>
        <source>ClaimReview (JSON-LD)</source>
        <translation>ClaimReview (JSON-LD)</translation>
    </message>
    <message>
        <source>Discarded</source>
        <translation>Verworfen</translation>
    </message>
    <message>
        <source>Folded, repeats another claim</source>
        <translation>Eingeklappt, wiederholt eine andere Aussage</translation>
    </message>
    <message>
        <source>Folded, repeats another claim: {key} restores it</source>
        <translation>Zusammengefasst, wiederholt eine andere Aussage: {key} stellt sie wieder her</translation>
    </message>
    <message>
        <source>JSON (the complete case)</source>
        <translation>JSON (der vollständige Fall)</translation>
    </message>
    <message>
        <source>List what was left out, or the claims again</source>
        <translation>Ausgelassene zeigen, oder wieder die Aussagen</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Of the window, from the next start on: as the system has it, English or German. Reports stay in English.</source>
        <translation>Des Fensters, ab dem nächsten Start: wie das System, Englisch oder Deutsch. Berichte bleiben englisch.</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Sealed dossier (ZIP)</source>
        <translation>Versiegeltes Dossier (ZIP)</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Zurückgestellt</translation>
    </message>
    <message>
        <source>Set aside: {key} restores it</source>
        <translation>Zurückgestellt: {key} stellt sie wieder her</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <source>Show the conflict side by side</source>
        <translation>Widerspruch nebeneinander zeigen</translation>
    </message>
    <message>
        <source>Show the verdict to a blind reader</source>
        <translation>Urteil bei blinder Prüfung zeigen</translation>
    </message>
    <message>
        <source>Sign-off</source>
        <translation>Abnahme</translation>
    </message>
    <message>
        <source>Signed off</source>
        <translation>Abgenommen</translation>
    </message>
    <message>
        <source>Size of all text in percent.</source>
        <translation>Größe aller Schrift in Prozent.</translation>
    </message>
    <message>
        <source>Smaller page</source>
        <translation>Kleinere Seite</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Kleinere Schrift</translation>
    </message>
    <message>
        <source>Sort the queue otherwise</source>
        <translation>Liste anders sortieren</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Sources that deserve trust disagree.</source>
        <translation>Vertrauenswürdige Quellen sind uneins.</translation>
    </message>
    <message>
        <source>Spelt otherwise</source>
        <translation>Anders geschrieben</translation>
    </message>
    <message>
        <source>Split the claim at the caret</source>
        <translation>Aussage an der Schreibmarke teilen</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>Überholt</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>Feststellungen</translation>
    </message>
    <message>
        <source>Supported</source>
        <translation>Gestützt</translation>
    </message>
    <message>
        <source>Switch light and dark</source>
        <translation>Hell und dunkel wechseln</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>Tabelle (CSV)</translation>
    </message>
    <message>
        <source>Take the tour</source>
        <translation>Rundgang machen</translation>
    </message>
    <message>
        <source>Text and pages, the pages alone, or the text alone</source>
        <translation>Text und Seiten, nur die Seiten oder nur der Text</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>The document</source>
        <translation>Das Dokument</translation>
    </message>
    <message>
        <source>The document with comments (Word)</source>
        <translation>Das Dokument mit Kommentaren (Word)</translation>
    </message>
    <message>
        <source>The document with sources as footnotes (Word)</source>
        <translation>Das Dokument mit Quellen als Fußnoten (Word)</translation>
    </message>
    <message>
        <source>The evidence neither supports nor refutes the claim.</source>
        <translation>Die Belege stützen und widerlegen die Aussage nicht.</translation>
    </message>
    <message>
        <source>The evidence refutes the claim.</source>
        <translation>Die Belege widerlegen die Aussage.</translation>
    </message>
    <message>
        <source>The evidence says otherwise.</source>
        <translation>Die Belege besagen etwas anderes.</translation>
    </message>
    <message>
        <source>The evidence says the same, at a named place.</source>
        <translation>Die Belege besagen dasselbe, an genannter Fundstelle.</translation>
    </message>
    <message>
        <source>The evidence says the same.</source>
        <translation>Die Belege besagen dasselbe.</translation>
    </message>
    <message>
        <source>The evidence supports the claim.</source>
        <translation>Die Belege stützen die Aussage.</translation>
    </message>
    <message>
        <source>Tick facts: then a digit</source>
        <translation>Einzelheiten abhaken: dann eine Ziffer</translation>
    </message>
    <message>
        <source>To be read</source>
        <translation>Zu lesen</translation>
    </message>
    <message>
        <source>To check</source>
        <translation>Zu prüfen</translation>
    </message>
    <message>
        <source>To the document</source>
        <translation>Zum Dokument</translation>
    </message>
    <message>
        <source>To the evidence: then its keys</source>
        <translation>Zu den Belegen: dann deren Tasten</translation>
    </message>
    <message>
        <source>To the queue</source>
        <translation>Zur Liste</translation>
    </message>
    <message>
        <source>True as far as it goes, and misleading without what is left out.</source>
        <translation>So weit richtig, aber irreführend ohne das Weggelassene.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Unsupported</source>
        <translation>Nicht belegt</translation>
    </message>
    <message>
        <source>Unverified</source>
        <translation>Nicht bestätigt</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Verified with change</source>
        <translation>Bestätigt mit Änderung</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Stimme</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Web annotations (JSON-LD)</source>
        <translation>Web-Annotationen (JSON-LD)</translation>
    </message>
    <message>
        <source>Web page (HTML)</source>
        <translation>Webseite (HTML)</translation>
    </message>
    <message>
        <source>What is this?</source>
        <translation>Was ist das?</translation>
    </message>
    <message>
        <source>What it is called outside the desk</source>
        <translation>Wie sie außerhalb der Redaktion heißt</translation>
    </message>
    <message>
        <source>What the verdicts mean</source>
        <translation>Was die Urteile bedeuten</translation>
    </message>
    <message>
        <source>Where a case is made when documents are dropped on the start page; empty takes your documents folder.</source>
        <translation>Wo ein Fall entsteht, wenn Dokumente auf die Startseite gezogen werden; leer nimmt den Dokumente-Ordner.</translation>
    </message>
    <message>
        <source>Where a verdict key goes: to the next open claim, or nowhere. With Alt the key always stays.</source>
        <translation>Wohin eine Urteilstaste führt: zur nächsten offenen Aussage oder nirgendwohin. Mit Alt bleibt sie immer.</translation>
    </message>
    <message>
        <source>Who is at the desk…</source>
        <translation>Wer prüft…</translation>
    </message>
    <message>
        <source>Who said it, where the source is a person</source>
        <translation>Wer es gesagt hat, wenn die Quelle eine Person ist</translation>
    </message>
    <message>
        <source>Why is this not listed?</source>
        <translation>Warum steht das nicht im Verzeichnis?</translation>
    </message>
    <message>
        <source>Word document (DOCX)</source>
        <translation>Word-Dokument (DOCX)</translation>
    </message>
    <message>
        <source>Workbook (XLSX)</source>
        <translation>Arbeitsmappe (XLSX)</translation>
    </message>
    <message>
        <source>Worked on last first</source>
        <translation>Zuletzt bearbeitete zuerst</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Notiz schreiben</translation>
    </message>
    <message>
        <source>Write a working note</source>
        <translation>Arbeitsnotiz schreiben</translation>
    </message>
    <message>
        <source>Write the reason</source>
        <translation>Begründung schreiben</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Falsch</translation>
    </message>
    <message>
        <source>Wrong, without other words</source>
        <translation>Falsch, ohne neuen Wortlaut</translation>
    </message>
    <message>
        <source>Your name beside verdicts and notes; empty takes the name you are logged in with.</source>
        <translation>Der Name neben Urteilen und Notizen; leer nimmt den Anmeldenamen.</translation>
    </message>
    <message>
        <source>a confidential source is named</source>
        <translation>eine vertrauliche Quelle ist genannt</translation>
    </message>
    <message>
        <source>a confidential source stands in it</source>
        <translation>eine vertrauliche Quelle steht darin</translation>
    </message>
    <message>
        <source>a document is still being brought in</source>
        <translation>ein Dokument wird noch importiert</translation>
    </message>
    <message>
        <source>a reason</source>
        <translation>eine Begründung</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>agree</source>
        <translation>stimmt zu</translation>
    </message>
    <message>
        <source>agrees</source>
        <translation>stimmt zu</translation>
    </message>
    <message>
        <source>alias</source>
        <translation>Deckname</translation>
    </message>
    <message>
        <source>allegation</source>
        <translation>Vorwurf</translation>
    </message>
    <message>
        <source>anchor</source>
        <translation>Platz im Text</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>applied</source>
        <translation>eingearbeitet</translation>
    </message>
    <message>
        <source>archive</source>
        <translation>Archiv</translation>
    </message>
    <message>
        <source>audio</source>
        <translation>Audio</translation>
    </message>
    <message>
        <source>author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>background</source>
        <translation>Hintergrund</translation>
    </message>
    <message>
        <source>blind</source>
        <translation>blind</translation>
    </message>
    <message>
        <source>body</source>
        <translation>Fließtext</translation>
    </message>
    <message>
        <source>boilerplate</source>
        <translation>Beiwerk</translation>
    </message>
    <message>
        <source>book</source>
        <translation>Buch</translation>
    </message>
    <message>
        <source>both place</source>
        <translation>beide gelten: anderer Ort</translation>
    </message>
    <message>
        <source>both scope</source>
        <translation>beide gelten: anderer Umfang</translation>
    </message>
    <message>
        <source>both stand: different place</source>
        <translation>beide gelten: anderer Ort</translation>
    </message>
    <message>
        <source>both stand: different scope</source>
        <translation>beide gelten: anderer Umfang</translation>
    </message>
    <message>
        <source>both stand: different time</source>
        <translation>beide gelten: andere Zeit</translation>
    </message>
    <message>
        <source>both time</source>
        <translation>beide gelten: andere Zeit</translation>
    </message>
    <message>
        <source>byline</source>
        <translation>Autorenzeile</translation>
    </message>
    <message>
        <source>calculation</source>
        <translation>Berechnung</translation>
    </message>
    <message>
        <source>caption</source>
        <translation>Bildunterschrift</translation>
    </message>
    <message>
        <source>change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>checker</source>
        <translation>Prüfer</translation>
    </message>
    <message>
        <source>claim</source>
        <translation>Aussage</translation>
    </message>
    <message>
        <source>comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>confidential</source>
        <translation>vertraulich</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>bestätigt von</translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>Widerspruch</translation>
    </message>
    <message>
        <source>contradicting evidence</source>
        <translation>widersprechender Beleg</translation>
    </message>
    <message>
        <source>contradicts</source>
        <translation>widerspricht</translation>
    </message>
    <message>
        <source>crime</source>
        <translation>Straftat</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>dunkel</translation>
    </message>
    <message>
        <source>data set</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>de</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>disagree</source>
        <translation>widerspricht</translation>
    </message>
    <message>
        <source>disagrees</source>
        <translation>widerspricht</translation>
    </message>
    <message>
        <source>discarded</source>
        <translation>verworfen</translation>
    </message>
    <message>
        <source>document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>due</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>editor</source>
        <translation>Redaktion</translation>
    </message>
    <message>
        <source>email</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>en</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>evidence</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>evidence that was not opened or not graded, or the writer&apos;s own word</source>
        <translation>Beleg nicht geöffnet oder ohne Rang, oder nur das Wort des Autors</translation>
    </message>
    <message>
        <source>evidence with a pinpoint</source>
        <translation>Beleg mit Fundstelle</translation>
    </message>
    <message>
        <source>evidence, or the conflict</source>
        <translation>Beleg oder der Widerspruch</translation>
    </message>
    <message>
        <source>excerpt</source>
        <translation>Auszug</translation>
    </message>
    <message>
        <source>expert</source>
        <translation>Fachperson</translation>
    </message>
    <message>
        <source>fact</source>
        <translation>Einzelheit</translation>
    </message>
    <message>
        <source>fate</source>
        <translation>Verbleib</translation>
    </message>
    <message>
        <source>fate reason</source>
        <translation>Begründung des Verbleibs</translation>
    </message>
    <message>
        <source>figure</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>file name</source>
        <translation>Dateiname</translation>
    </message>
    <message>
        <source>first</source>
        <translation>erste</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>zusammengefasst</translation>
    </message>
    <message>
        <source>footnote</source>
        <translation>Fußnote</translation>
    </message>
    <message>
        <source>for the desk and its lawyers</source>
        <translation>für Redaktion und Rechtsabteilung</translation>
    </message>
    <message>
        <source>grade</source>
        <translation>Quellenrang</translation>
    </message>
    <message>
        <source>heading</source>
        <translation>Überschrift</translation>
    </message>
    <message>
        <source>health</source>
        <translation>Gesundheit</translation>
    </message>
    <message>
        <source>how it was read, and the comments in it</source>
        <translation>wie gelesen wurde, und Kommentare darin</translation>
    </message>
    <message>
        <source>image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>interview</source>
        <translation>Interview</translation>
    </message>
    <message>
        <source>its file was seen changed</source>
        <translation>Änderung seiner Datei bemerkt</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>left out with it</source>
        <translation>mit ihr ausgelassen</translation>
    </message>
    <message>
        <source>left out with the text</source>
        <translation>mit dem Text ausgelassen</translation>
    </message>
    <message>
        <source>legal</source>
        <translation>Rechtsabteilung</translation>
    </message>
    <message>
        <source>level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>light</source>
        <translation>hell</translation>
    </message>
    <message>
        <source>list them</source>
        <translation>auflisten</translation>
    </message>
    <message>
        <source>listed</source>
        <translation>verzeichnet</translation>
    </message>
    <message>
        <source>listing</source>
        <translation>Verzeichnis</translation>
    </message>
    <message>
        <source>locator</source>
        <translation>Fundstelle</translation>
    </message>
    <message>
        <source>minor</source>
        <translation>Minderjährige</translation>
    </message>
    <message>
        <source>money</source>
        <translation>Geld</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>news report</source>
        <translation>Nachrichtenbericht</translation>
    </message>
    <message>
        <source>next open</source>
        <translation>zur nächsten offenen</translation>
    </message>
    <message>
        <source>no evidence</source>
        <translation>kein Beleg</translation>
    </message>
    <message>
        <source>no verdict was given with it</source>
        <translation>ohne Urteil</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>noch nicht gelesen</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>observation</source>
        <translation>Beobachtung</translation>
    </message>
    <message>
        <source>of</source>
        <translation>an</translation>
    </message>
    <message>
        <source>official record</source>
        <translation>amtliches Dokument</translation>
    </message>
    <message>
        <source>old</source>
        <translation>alt</translation>
    </message>
    <message>
        <source>on record</source>
        <translation>zitierbar</translation>
    </message>
    <message>
        <source>one is wrong</source>
        <translation>eine ist falsch</translation>
    </message>
    <message>
        <source>one reliable secondary source</source>
        <translation>eine verlässliche Sekundärquelle</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>geöffnet</translation>
    </message>
    <message>
        <source>opinion</source>
        <translation>Meinung</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>override</source>
        <translation>Übergehung</translation>
    </message>
    <message>
        <source>paper</source>
        <translation>Fachaufsatz</translation>
    </message>
    <message>
        <source>person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>prediction</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>primary</source>
        <translation>Primärquelle</translation>
    </message>
    <message>
        <source>primary person confirmed, on record</source>
        <translation>Person aus erster Hand hat bestätigt, zitierbar</translation>
    </message>
    <message>
        <source>primary record, opened by the checker</source>
        <translation>Primärquelle, selbst geöffnet</translation>
    </message>
    <message>
        <source>privacy</source>
        <translation>Privatsphäre</translation>
    </message>
    <message>
        <source>promise</source>
        <translation>Versprechen</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>vorgeschlagen</translation>
    </message>
    <message>
        <source>published</source>
        <translation>veröffentlicht</translation>
    </message>
    <message>
        <source>publisher</source>
        <translation>Verlag</translation>
    </message>
    <message>
        <source>pull quote</source>
        <translation>Hervorhebung</translation>
    </message>
    <message>
        <source>qualifies</source>
        <translation>schränkt ein</translation>
    </message>
    <message>
        <source>question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>quotation</source>
        <translation>Zitat</translation>
    </message>
    <message>
        <source>re-read</source>
        <translation>noch einmal gelesen</translation>
    </message>
    <message>
        <source>re-read it alone</source>
        <translation>hat es allein noch einmal gelesen</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>relation</source>
        <translation>Bezug</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>reread</source>
        <translation>noch einmal gelesen</translation>
    </message>
    <message>
        <source>risk</source>
        <translation>Risiko</translation>
    </message>
    <message>
        <source>role</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>second</source>
        <translation>zweite</translation>
    </message>
    <message>
        <source>second read</source>
        <translation>zweite Prüfung</translation>
    </message>
    <message>
        <source>second reader</source>
        <translation>zweite Prüfung</translation>
    </message>
    <message>
        <source>second reading</source>
        <translation>zweite Prüfung</translation>
    </message>
    <message>
        <source>secondary</source>
        <translation>Sekundärquelle</translation>
    </message>
    <message>
        <source>see both reasons</source>
        <translation>beide Begründungen ansehen</translation>
    </message>
    <message>
        <source>see the call sheets</source>
        <translation>Fragen ansehen</translation>
    </message>
    <message>
        <source>see the changes</source>
        <translation>Änderungen ansehen</translation>
    </message>
    <message>
        <source>set aside</source>
        <translation>zurückgestellt</translation>
    </message>
    <message>
        <source>settled at</source>
        <translation>entschieden am</translation>
    </message>
    <message>
        <source>settled by</source>
        <translation>entschieden von</translation>
    </message>
    <message>
        <source>settlement</source>
        <translation>Klärung</translation>
    </message>
    <message>
        <source>signature</source>
        <translation>Abnahme</translation>
    </message>
    <message>
        <source>signed off</source>
        <translation>abgenommen</translation>
    </message>
    <message>
        <source>social post</source>
        <translation>Beitrag in sozialen Medien</translation>
    </message>
    <message>
        <source>source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>überholt</translation>
    </message>
    <message>
        <source>statement</source>
        <translation>Feststellung</translation>
    </message>
    <message>
        <source>stay</source>
        <translation>bleiben</translation>
    </message>
    <message>
        <source>stet</source>
        <translation>bleibt</translation>
    </message>
    <message>
        <source>strength</source>
        <translation>Belegstärke</translation>
    </message>
    <message>
        <source>superlative</source>
        <translation>Superlativ</translation>
    </message>
    <message>
        <source>supports</source>
        <translation>stützt</translation>
    </message>
    <message>
        <source>system</source>
        <translation>wie das System</translation>
    </message>
    <message>
        <source>table cell</source>
        <translation>Tabellenfeld</translation>
    </message>
    <message>
        <source>tertiary</source>
        <translation>Tertiärquelle</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>the alias is there</source>
        <translation>der Deckname steht da</translation>
    </message>
    <message>
        <source>the finder was wrong</source>
        <translation>zu Unrecht gefunden</translation>
    </message>
    <message>
        <source>the missing context, as the reason</source>
        <translation>der fehlende Kontext als Begründung</translation>
    </message>
    <message>
        <source>the new wording</source>
        <translation>der neue Wortlaut</translation>
    </message>
    <message>
        <source>their outcome stays</source>
        <translation>ihr Ergebnis bleibt</translation>
    </message>
    <message>
        <source>they stay on the desk</source>
        <translation>sie bleiben in der Redaktion</translation>
    </message>
    <message>
        <source>three independent secondary sources</source>
        <translation>drei unabhängige Sekundärquellen</translation>
    </message>
    <message>
        <source>title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>transcript</source>
        <translation>Mitschrift</translation>
    </message>
    <message>
        <source>unnamed source</source>
        <translation>ungenannte Quelle</translation>
    </message>
    <message>
        <source>url</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>version</source>
        <translation>Fassung</translation>
    </message>
    <message>
        <source>video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>voice</source>
        <translation>Stimme</translation>
    </message>
    <message>
        <source>wait until it is in</source>
        <translation>warten, bis es da ist</translation>
    </message>
    <message>
        <source>waiting for an answer</source>
        <translation>wartet auf Antwort</translation>
    </message>
    <message>
        <source>warnings to the desk</source>
        <translation>Warnungen für die Redaktion</translation>
    </message>
    <message>
        <source>web page</source>
        <translation>Webseite</translation>
    </message>
    <message>
        <source>what was searched, as the reason</source>
        <translation>was gesucht wurde, als Begründung</translation>
    </message>
    <message>
        <source>who approved it, as the reason</source>
        <translation>wer es freigegeben hat, als Begründung</translation>
    </message>
    <message>
        <source>who was asked and what was said is the desk&apos;s own</source>
        <translation>wer gefragt wurde und was gesagt wurde, bleibt in der Redaktion</translation>
    </message>
    <message>
        <source>why</source>
        <translation>warum</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>zurückgezogen</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>falsch</translation>
    </message>
    <message>
        <source>{0} claim</source>
        <translation>{0} Aussage</translation>
    </message>
    <message>
        <source>{0} claim of such a document</source>
        <translation>{0} Aussage eines solchen Dokuments</translation>
    </message>
    <message>
        <source>{0} claim set aside</source>
        <translation>{0} zurückgestellte Aussage</translation>
    </message>
    <message>
        <source>{0} claims</source>
        <translation>{0} Aussagen</translation>
    </message>
    <message>
        <source>{0} claims changed after the verdict</source>
        <translation>{0} Aussagen nach dem Urteil geändert</translation>
    </message>
    <message>
        <source>{0} claims flagged as a risk without a second reading</source>
        <translation>{0} Aussagen mit Risiko ohne zweite Prüfung</translation>
    </message>
    <message>
        <source>{0} claims found wrong without other words</source>
        <translation>{0} Aussagen falsch, ohne neuen Wortlaut</translation>
    </message>
    <message>
        <source>{0} claims to check</source>
        <translation>{0} Aussagen zu prüfen</translation>
    </message>
    <message>
        <source>{0} claims of such documents</source>
        <translation>{0} Aussagen solcher Dokumente</translation>
    </message>
    <message>
        <source>{0} claims on which the second reader disagrees</source>
        <translation>{0} Aussagen, denen die zweite Prüfung widerspricht</translation>
    </message>
    <message>
        <source>{0} claims set aside</source>
        <translation>{0} zurückgestellte Aussagen</translation>
    </message>
    <message>
        <source>{0} claims waiting for an answer</source>
        <translation>{0} Aussagen warten auf Antwort</translation>
    </message>
    <message>
        <source>{0} claims with a verdict that lacks what it needs</source>
        <translation>{0} Aussagen mit unvollständigem Urteil</translation>
    </message>
    <message>
        <source>{0} comment of a second reader</source>
        <translation>{0} Kommentar der zweiten Prüfung</translation>
    </message>
    <message>
        <source>{0} comments of second readers</source>
        <translation>{0} Kommentare der zweiten Prüfung</translation>
    </message>
    <message>
        <source>{0} confidential source by name</source>
        <translation>{0} vertrauliche Quelle mit Namen</translation>
    </message>
    <message>
        <source>{0} confidential sources by name</source>
        <translation>{0} vertrauliche Quellen mit Namen</translation>
    </message>
    <message>
        <source>{0} conflict with such a claim</source>
        <translation>{0} Widerspruch zu einer solchen Aussage</translation>
    </message>
    <message>
        <source>{0} conflicts with such claims</source>
        <translation>{0} Widersprüche zu solchen Aussagen</translation>
    </message>
    <message>
        <source>{0} discarded claim</source>
        <translation>{0} verworfene Aussage</translation>
    </message>
    <message>
        <source>{0} discarded claims</source>
        <translation>{0} verworfene Aussagen</translation>
    </message>
    <message>
        <source>{0} document</source>
        <translation>{0} Dokument</translation>
    </message>
    <message>
        <source>{0} documents</source>
        <translation>{0} Dokumente</translation>
    </message>
    <message>
        <source>{0} folded repeat</source>
        <translation>{0} zusammengefasste Wiederholung</translation>
    </message>
    <message>
        <source>{0} folded repeats</source>
        <translation>{0} zusammengefasste Wiederholungen</translation>
    </message>
    <message>
        <source>{0} note</source>
        <translation>{0} Notiz</translation>
    </message>
    <message>
        <source>{0} note for the record</source>
        <translation>{0} Notiz für den Bericht</translation>
    </message>
    <message>
        <source>{0} note on a file</source>
        <translation>{0} Anmerkung zu einer Datei</translation>
    </message>
    <message>
        <source>{0} notes</source>
        <translation>{0} Notizen</translation>
    </message>
    <message>
        <source>{0} notes for the record</source>
        <translation>{0} Notizen für den Bericht</translation>
    </message>
    <message>
        <source>{0} notes on files</source>
        <translation>{0} Anmerkungen zu Dateien</translation>
    </message>
    <message>
        <source>{0} proposed changes neither applied nor decided against</source>
        <translation>{0} Änderungsvorschläge weder eingearbeitet noch abgelehnt</translation>
    </message>
    <message>
        <source>{0} question</source>
        <translation>{0} Frage</translation>
    </message>
    <message>
        <source>{0} questions</source>
        <translation>{0} Fragen</translation>
    </message>
    <message>
        <source>{0} risk flag</source>
        <translation>{0} Risikokennzeichnung</translation>
    </message>
    <message>
        <source>{0} risk flags</source>
        <translation>{0} Risikokennzeichnungen</translation>
    </message>
    <message>
        <source>{0} source</source>
        <translation>{0} Quelle</translation>
    </message>
    <message>
        <source>{0} source document</source>
        <translation>{0} Quelldokument</translation>
    </message>
    <message>
        <source>{0} source documents</source>
        <translation>{0} Quelldokumente</translation>
    </message>
    <message>
        <source>{0} sources</source>
        <translation>{0} Quellen</translation>
    </message>
    <message>
        <source>{0} unfinished reason</source>
        <translation>{0} unfertige Begründung</translation>
    </message>
    <message>
        <source>{0} unfinished reasons</source>
        <translation>{0} unfertige Begründungen</translation>
    </message>
    <message>
        <source>{0} working note</source>
        <translation>{0} Arbeitsnotiz</translation>
    </message>
    <message>
        <source>{0} working notes</source>
        <translation>{0} Arbeitsnotizen</translation>
    </message>
</context>
<context>
    <name>notify</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Einzelheiten kopieren</translation>
    </message>
    <message>
        <source>Copy the details for a report of the fault, then close and open the case again.</source>
        <translation>Einzelheiten für eine Fehlermeldung kopieren, dann den Fall schließen und wieder öffnen.</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Etwas ist schiefgegangen</translation>
    </message>
    <message>
        <source>The program met a fault of its own. What you typed is saved, and so is every verdict.</source>
        <translation>Das Programm hat einen eigenen Fehler. Was eingegeben wurde, ist gespeichert, ebenso jedes Urteil.</translation>
    </message>
</context>
</TS>
