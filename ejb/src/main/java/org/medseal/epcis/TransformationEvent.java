package org.medseal.epcis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.medseal.gs1.EpcUri;

/**
 * Things were used up and others came out (EPCIS 2.0, 7.4.5).
 *
 * @param transformationId joins several events into one transformation, or null
 */
public record TransformationEvent(EventCore core, Goods inputs, Goods outputs, String transformationId, Ilmd ilmd)
        implements EpcisEvent {

    /** Things by instance and by class. */
    public record Goods(EpcList epcList, List<QuantityElement> quantities) {
        public Goods {
            quantities = List.copyOf(quantities);
        }
    }

    public List<EpcUri> inputEpcs() {
        return inputs.epcList().epcs();
    }

    public List<EpcUri> outputEpcs() {
        return outputs.epcList().epcs();
    }

    /** The id that joins this event to others of one transformation. */
    public Optional<String> findTransformationId() {
        return Optional.ofNullable(transformationId);
    }

    @Override
    public List<String> unreadableEpcs() {
        List<String> all = new ArrayList<>(inputs.epcList().others());
        all.addAll(outputs.epcList().others());
        return all;
    }

    @Override
    public TransformationEvent withEventId(String eventId) {
        return new TransformationEvent(core.withEventId(eventId), inputs, outputs, transformationId, ilmd);
    }
}
