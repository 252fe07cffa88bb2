package org.medseal.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.medseal.capture.CaptureDocument;
import org.medseal.capture.CaptureFixture;
import org.medseal.capture.CaptureStatus;
import org.medseal.capture.DocumentContent;
import org.medseal.capture.ErrorBehaviour;
import org.medseal.gs1.Epc;
import org.medseal.masterdata.CompanyPrefixes;
import org.medseal.trace.events.Viewer;

/** An event in error, its declaration and its correction, as the history of a thing tells them. */
class CorrectedHistoryTest {
    private final CaptureFixture capture = new CaptureFixture();
    private final String pack = capture.serials.pack(0);
    private final String wrong = "urn:uuid:wrong-" + pack;
    private final String right = "urn:uuid:right-" + pack;

    private void report(String id, String time, String error) {
        String document = """
                {"@context": ["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld"], "type": "EPCISDocument",
                 "schemaVersion": "2.0", "creationDate": "2026-11-20T09:00:00Z", "epcisBody": {"eventList": [
                 {"type": "ObjectEvent", "eventID": "%s", "eventTime": "%s", "eventTimeZoneOffset": "+00:00",
                  "epcList": ["%s"], "action": "ADD", "bizStep": "commissioning"%s}]}}""".formatted(id, time, pack, error);
        var job = capture.capture(CaptureDocument.of(
                DocumentContent.of(document.getBytes(StandardCharsets.UTF_8), "application/ld+json"),
                capture.sender,
                ErrorBehaviour.ROLLBACK));
        assertThat(job.status()).as("%s", job.errors()).isEqualTo(CaptureStatus.ACCEPTED);
    }

    @Test
    void pairsWhatWasWrongWithWhatCorrectsIt() {
        report(wrong, "2026-11-20T08:00:00Z", "");
        report(wrong, "2026-11-20T08:00:00Z", """
                , "errorDeclaration": {"declarationTime": "2026-11-21T00:00:00Z", "reason": "incorrect_data",
                   "correctiveEventIDs": ["%s"]}""".formatted(right));
        report(right, "2026-11-20T07:00:00Z", "");

        List<HistoryEntry> history = capture.in(connection -> new Trace(
                        connection,
                        new Trace.Sources(
                                capture.items, capture.numbers, new CompanyPrefixes(), id -> null, capture.places::uri),
                        Viewer.HOUSE)
                .history(Epc.parse(pack)));

        assertThat(history).extracting(HistoryEntry::eventID).containsExactly(right, wrong);
        assertThat(history.get(0).corrects()).containsExactly(wrong);
        assertThat(history.get(0).declaredInError()).isNull();
        assertThat(history.get(1).declaredInError())
                .isEqualTo(new HistoryEntry.DeclaredInError(
                        Instant.parse("2026-11-21T00:00:00Z"), "incorrect_data", List.of(right)));
        assertThat(history.get(1).corrects()).isNull();
    }
}
