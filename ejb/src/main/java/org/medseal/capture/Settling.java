package org.medseal.capture;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.medseal.outbox.Outbox;
import org.medseal.outbox.OutgoingMessage;

/** Writes down what came of a document, and who is to be told. */
final class Settling {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    private static final Duration FIRST_RETRY = Duration.ofSeconds(30);
    private static final Duration LONGEST_RETRY = Duration.ofHours(1);

    private final Connection connection;
    private final Instant now;

    Settling(Connection connection, Instant now) {
        this.connection = connection;
        this.now = now;
    }

    /** An answer and the kept message that it answers, if there is one. */
    record Answer(Long incomingId, OutgoingMessage message) {
        void into(Outbox outbox) {
            if (incomingId == null) {
                outbox.put(message);
            } else {
                outbox.answer(incomingId, message);
            }
        }
    }

    /** The answers that are due now; none where somebody else has said the last word already. */
    List<Answer> settle(JobRow job, Outcome outcome) throws SQLException {
        JobTable jobs = new JobTable(connection);
        if (!jobs.settle(
                job.number(), outcome, now, now.plus(retryAfter(job.progress().attempts())))) {
            return List.of();
        }
        new FindingTable(connection).replace(job.number(), outcome.findings());
        jobs.waitFor(job.number(), outcome.waitingFor());
        boolean saidBefore = outcome.status() == CaptureStatus.PARKED && job.state() == CaptureStatus.PARKED;
        List<AnswerTo> askers = saidBefore ? List.of() : jobs.askers(job.number());
        return askers.isEmpty() ? List.of() : answers(job, askers);
    }

    private List<Answer> answers(JobRow job, List<AnswerTo> askers) throws SQLException {
        List<Answer> answers = new ArrayList<>();
        for (AnswerTo asker : askers) {
            answers.add(answer(job, asker));
        }
        return answers;
    }

    /** The answer as the job stands now. */
    Answer answer(JobRow job, AnswerTo asker) throws SQLException {
        CaptureJob stands = new JobReading(connection).read(job.captureId()).orElseThrow();
        OutgoingMessage message = new OutgoingMessage(
                asker.queue(),
                CaptureReply.MESSAGE_TYPE,
                asker.correlationId(),
                json(CaptureReply.of(stands)),
                null,
                Map.of(OutgoingMessage.BUSINESS_KEY, job.captureId().toString()));
        return new Answer(asker.incomingId(), message);
    }

    static Duration retryAfter(int attempts) {
        Duration wait = FIRST_RETRY.multipliedBy(1L << Math.min(attempts, 20));
        return wait.compareTo(LONGEST_RETRY) > 0 ? LONGEST_RETRY : wait;
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
