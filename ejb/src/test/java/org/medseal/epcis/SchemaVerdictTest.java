package org.medseal.epcis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The strict reader judges documents as the official schemas do. */
class SchemaVerdictTest {
    static final Set<String> SCHEMAS = Set.of("1.2doc", "2.0doc", "1.2query", "2.0query", "2.0md", "EPCIS-JSON-Schema");

    static Stream<Vectors.Entry> documents() {
        return Vectors.manifest().stream()
                .filter(entry -> SCHEMAS.contains(entry.schema()) || Boolean.FALSE.equals(entry.schemaValid()))
                .filter(entry -> !entry.file().contains("query-parameters")
                        && !entry.file().contains("capture-job"))
                // Calls by themselves, which are no documents: the door for SOAP takes them.
                .filter(entry -> !entry.file().matches(".*soap-1.2/.*__Queries__.*"));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void judgesAsTheSchemaDoes(Vectors.Entry entry) {
        if (Boolean.TRUE.equals(entry.schemaValid())) {
            assertThat(Vectors.events(entry.file())).isNotNull();
        } else {
            assertThatThrownBy(() -> Vectors.events(entry.file()))
                    .isInstanceOfSatisfying(EpcisException.class, fault -> {
                        assertThat(fault.sentence()).isNotBlank().doesNotContain("\n");
                        assertThat(fault.line().isPresent() || fault.pointer().isPresent())
                                .isTrue();
                    });
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void aCheckThatWantsEveryFaultComesToTheSameVerdict(Vectors.Entry entry) throws IOException {
        try (InputStream in = Files.newInputStream(Vectors.folder().resolve(entry.file()))) {
            DocumentCheck check = DocumentCheck.of(in, entry.form(), event -> {});

            assertThat(check.valid()).as("%s", check.faults()).isEqualTo(Boolean.TRUE.equals(entry.schemaValid()));
            assertThat(check.faults()).doesNotHaveDuplicates().allSatisfy(fault -> {
                assertThat(fault.code()).isNotEqualTo("faulty-event");
                assertThat(fault.line().isPresent() || fault.pointer().isPresent())
                        .isTrue();
            });
        }
    }
}
