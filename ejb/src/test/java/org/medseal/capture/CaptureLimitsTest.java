package org.medseal.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.medseal.RefusedException;

/** How much a document may hold that is refused at once. */
class CaptureLimitsTest {
    private static final CaptureDocument AT_ONCE = CaptureDocument.of(
                    DocumentContent.of(new byte[0], "application/xml"), "line", ErrorBehaviour.ROLLBACK)
            .refusedBeyond(10);

    @Test
    void anEventNamesHalfAMillionThingsAtMost() {
        assertThatCode(() -> DocumentReader.limit(AT_ONCE).check(1, 500_000)).doesNotThrowAnyException();
        assertThatThrownBy(() -> DocumentReader.limit(AT_ONCE).check(3, 500_001))
                .hasMessage("Event 3 of the document names 500001 things; an event names 500000 at most")
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.kind())
                        .isEqualTo(RefusedException.Kind.TOO_LARGE));
    }

    @Test
    void aDocumentHasNoMoreEventsThanItsDoorTakes() {
        assertThatThrownBy(() -> DocumentReader.limit(AT_ONCE).check(11, 1))
                .hasMessage("The document has more than 10 events");
    }
}
