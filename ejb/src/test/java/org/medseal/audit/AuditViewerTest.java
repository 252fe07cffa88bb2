package org.medseal.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.medseal.RefusedException;
import org.medseal.TestDatabase;
import org.medseal.lists.ListPart;
import org.medseal.lists.ListQuery;
import org.medseal.lists.TestLists;

class AuditViewerTest {
    private final AuditTrail trail = new AuditTrail(TestDatabase.dataSource(), Clock.systemUTC());
    private final AuditViewer viewer = new AuditViewer(TestDatabase.dataSource());

    @Test
    void aRecordIsFoundByItsSubjectAndShownWithWhatItChanged() {
        String subject = UUID.randomUUID().toString();
        trail.record(new AuditEntry(
                "lot-blocked",
                "lot",
                subject,
                Map.of("status", "open"),
                Map.of("status", "blocked"),
                "a seal is broken"));
        trail.record(AuditEntry.created("lot", UUID.randomUUID(), Map.of("status", "open")));

        ListPart found = TestLists.page(
                AuditLists.RECORDS,
                new ListQuery(null, true, 1, 25, Map.of("subject", subject, "action", "lot-blocked")));

        assertThat(found.total()).isEqualTo(1);
        assertThat(found.rows().get(0).value("why")).isEqualTo("a seal is broken");
        AuditRow record = viewer.getRecord(
                Long.parseLong(found.rows().get(0).value("number").toString()));
        assertThat(record.who()).isEqualTo("system");
        assertThat(viewer.changes(record)).isEqualTo(List.of(new AuditChange("status", "open", "blocked")));
    }

    @Test
    void aRecordThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> viewer.getRecord(Long.MAX_VALUE))
                .isInstanceOf(RefusedException.class)
                .hasMessage("The audit trail has no record 9223372036854775807");
    }
}
