package org.medseal.jms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medseal.outbox.IncomingMessage.Envelope;

class QueuesTest {
    @Test
    void answersGoWhereTheQuestionAsks() {
        assertThat(Queues.answerTo(Queues.LINE_SERIALS, "d7f5-temporary")).isEqualTo("d7f5-temporary");
    }

    @Test
    void answersGoToTheRepliesQueueWhenTheQuestionAsksForNoPlace() {
        assertThat(Queues.answerTo(Queues.LINE_SERIALS, null)).isEqualTo("medseal.line.replies");
        assertThat(Queues.answerTo(Queues.LINE_EVENTS, " ")).isEqualTo("medseal.line.replies");
        assertThat(Queues.answerTo(Queues.ERP_IN, null)).isEqualTo("medseal.erp.replies");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "medseal.erp.in",
                "medseal.line.events",
                "Medseal.erp.out",
                "medseal.erp.replies",
                "activemq.management",
                "$sys.mqtt",
                "jms.queue.DLQ"
            })
    void answersNeverGoWhereTheSenderMayNotPutThings(String replyTo) {
        assertThat(Queues.answerTo(Queues.LINE_SERIALS, replyTo)).isEqualTo("medseal.line.replies");
    }

    @Test
    void answersCarryTheQuestionsOwnReferenceOrItsMessageId() {
        assertThat(Queues.correlation(new Envelope(null, "ID:1", "my-7", null, null, false)))
                .isEqualTo("my-7");
        assertThat(Queues.correlation(new Envelope(null, "ID:1", null, null, null, false)))
                .isEqualTo("ID:1");
    }
}
