package org.medseal.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AuditDiffTest {
    @Test
    void namesWhatChangedAndNothingElse() {
        assertThat(AuditDiff.between("""
                        {"name":"A","address":{"city":"Basel","country":"CH"},"version":1}""", """
                        {"name":"A","address":{"city":"Bern","country":"CH"},"version":2}"""))
                .containsExactly(
                        new AuditChange("address / city", "Basel", "Bern"), new AuditChange("version", "1", "2"));
    }

    @Test
    void whatIsNewHasNoBeforeAndWhatIsGoneNoAfter() {
        AuditChange added = AuditDiff.between(null, "{\"a\":true,\"b\":null}").get(0);
        assertThat(added).isEqualTo(new AuditChange("a", null, "true"));
        assertThat(added.added()).isTrue();
        assertThat(AuditDiff.between("{\"a\":1}", "{}"))
                .containsExactly(new AuditChange("a", "1", null))
                .allMatch(AuditChange::removed);
    }

    @Test
    void aListOfValuesIsOneValueAndAListOfThingsIsNumbered() {
        assertThat(AuditDiff.between("{\"roles\":[\"admin\",\"auditor\"]}", "{\"roles\":[\"auditor\"]}"))
                .containsExactly(new AuditChange("roles", "admin, auditor", "auditor"));
        assertThat(AuditDiff.between("{\"n\":[{\"v\":\"1\"},{\"v\":\"2\"}]}", "{\"n\":[{\"v\":\"1\"},{\"v\":\"3\"}]}"))
                .containsExactly(new AuditChange("n / 2 / v", "2", "3"));
    }

    @Test
    void aBareValueHasNoPath() {
        assertThat(AuditDiff.between("\"PARKED\"", "\"RECEIVED\""))
                .containsExactly(new AuditChange("", "PARKED", "RECEIVED"));
    }
}
