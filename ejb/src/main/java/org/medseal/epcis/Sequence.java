package org.medseal.epcis;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The content model of an XML schema type: which children, in which order, how often, and who reads each. The EPCIS
 * schemas need no more than a sequence with a wildcard at its end, and a repeated choice.
 */
final class Sequence<T> {

    /** Reads the child whose start tag the cursor is on, to its end tag. */
    interface Step<T> {
        void read(XmlCursor xml, T into);
    }

    private record Particle<T>(String namespace, String name, int min, int max, Step<T> step) {
        boolean is(XmlCursor xml) {
            return xml.local().equals(name) && xml.namespace().equals(namespace);
        }
    }

    private static final int MANY = Integer.MAX_VALUE;

    private final List<Particle<T>> particles = new ArrayList<>();
    private final Set<String> attributes;
    private final String namespace;
    private boolean anyAttributes;
    private boolean choice;
    private int choiceMost = MANY;
    private Step<T> wildcard;
    private String notNamespace;
    private int wildcardMin;

    /**
     * @param namespace of the children
     * @param attributes that the element may have
     */
    Sequence(String namespace, String... attributes) {
        this.namespace = namespace;
        this.attributes = Set.of(attributes);
    }

    /** Children without a namespace, as EPCIS has them. */
    static <T> Sequence<T> local(String... attributes) {
        return new Sequence<>("", attributes);
    }

    Sequence<T> one(String name, Step<T> step) {
        return particle(namespace, name, 1, 1, step);
    }

    Sequence<T> optional(String name, Step<T> step) {
        return particle(namespace, name, 0, 1, step);
    }

    Sequence<T> many(String name, int min, Step<T> step) {
        return particle(namespace, name, min, MANY, step);
    }

    Sequence<T> particle(String itsNamespace, String name, int min, int max, Step<T> step) {
        particles.add(new Particle<>(itsNamespace, name, min, max, step));
        return this;
    }

    /** Elements of any namespace but that one may follow. */
    Sequence<T> others(String targetNamespace, int min, Step<T> step) {
        this.notNamespace = targetNamespace;
        this.wildcardMin = min;
        this.wildcard = step;
        return this;
    }

    /** Elements without a namespace may follow, at least one. */
    Sequence<T> locals(Step<T> step) {
        this.wildcardMin = 1;
        this.wildcard = step;
        return this;
    }

    Sequence<T> anyAttributes() {
        anyAttributes = true;
        return this;
    }

    /** Children in any order and number, but at most so many. */
    Sequence<T> choice(int most) {
        choice = true;
        choiceMost = most;
        return this;
    }

    /** Reads the content of the element on whose start tag the cursor is. */
    void read(XmlCursor xml, T into) {
        String element = xml.local();
        xml.allowAttributes(name -> anyAttributes || attributes.contains(name), anyAttributes);
        if (xml.isLenient() || choice && !xml.faults().areAllWanted()) {
            readChoice(xml, into, element);
            return;
        }
        if (xml.faults().areAllWanted()) {
            readTolerantly(xml, into, element);
            return;
        }
        int at = 0;
        int count = 0;
        while (xml.nextChild()) {
            int found = find(xml, at, count);
            count = found == at ? count + 1 : 1;
            at = found;
            Step<T> step =
                    found == particles.size() ? wildcard : particles.get(found).step();
            step.read(xml, into);
        }
        String missing = missing(at, count);
        if (missing != null) {
            throw xml.fault("missing-element", "Element " + element + " ends too early: " + missing + " is missing");
        }
    }

    /** Tells what stands in a wrong place, and goes on as if it stood in the right one. */
    private void readTolerantly(XmlCursor xml, T into, String element) {
        int[] place = {0, 0};
        int children = 0;
        while (xml.nextChild()) {
            children++;
            boolean tooMany = choice && children > choiceMost;
            xml.tolerantly(() -> {
                Step<T> step = choice ? chosen(xml, tooMany) : sequenced(xml, place);
                if (step != null) {
                    step.read(xml, into);
                }
            });
        }
        String missing = choice ? null : missing(place[0], place[1]);
        if (missing != null) {
            xml.faults()
                    .tell(xml.fault(
                            "missing-element", "Element " + element + " ends too early: " + missing + " is missing"));
        }
        if (choice && children == 0 && choiceMost == 1) {
            xml.faults().tell(xml.fault("missing-element", "Element " + element + " is empty"));
        }
    }

    private Step<T> chosen(XmlCursor xml, boolean tooMany) {
        Particle<T> particle = tooMany ? null : choose(xml);
        if (particle == null && (tooMany || !wildcardTakes(xml))) {
            throw unexpected(xml, null);
        }
        return particle == null ? wildcard : particle.step();
    }

    private Step<T> sequenced(XmlCursor xml, int... place) {
        int found;
        try {
            found = find(xml, place[0], place[1]);
        } catch (EpcisException fault) {
            xml.faults().tell(fault);
            Particle<T> particle = choose(xml);
            if (particle == null) {
                throw xml.faults().told(fault);
            }
            found = particles.indexOf(particle);
            if (found < place[0]) {
                return particle.step();
            }
        }
        place[1] = found == place[0] ? place[1] + 1 : 1;
        place[0] = found;
        return found == particles.size() ? wildcard : particles.get(found).step();
    }

    private void readChoice(XmlCursor xml, T into, String element) {
        int count = 0;
        while (xml.nextChild()) {
            if (++count > choiceMost && !xml.isLenient()) {
                throw unexpected(xml, null);
            }
            Particle<T> particle = choose(xml);
            if (particle != null) {
                particle.step().read(xml, into);
            } else if (wildcardTakes(xml) || wildcard != null && xml.isLenient()) {
                wildcard.read(xml, into);
            } else if (xml.isLenient()) {
                XmlExtensions.read(xml);
            } else {
                throw unexpected(xml, null);
            }
        }
        if (count == 0 && choiceMost == 1) {
            throw xml.fault("missing-element", "Element " + element + " is empty");
        }
    }

    private Particle<T> choose(XmlCursor xml) {
        for (Particle<T> particle : particles) {
            if (particle.is(xml) || xml.isLenient() && xml.local().equals(particle.name()) && isOurs(xml)) {
                return particle;
            }
        }
        return null;
    }

    /** Some senders qualify everything, some nothing. */
    private static boolean isOurs(XmlCursor xml) {
        return xml.namespace().isEmpty() || xml.namespace().startsWith("urn:epcglobal:epcis");
    }

    /** The place in the sequence that takes this child; refuses it where something else must come first. */
    private int find(XmlCursor xml, int at, int count) {
        for (int i = at; i < particles.size(); i++) {
            Particle<T> particle = particles.get(i);
            int soFar = i == at ? count : 0;
            if (particle.is(xml) && soFar < particle.max()) {
                return i;
            }
            if (soFar < particle.min()) {
                throw unexpected(xml, particle.name());
            }
        }
        if (wildcardTakes(xml)) {
            return particles.size();
        }
        throw unexpected(xml, null);
    }

    private boolean wildcardTakes(XmlCursor xml) {
        if (wildcard == null) {
            return false;
        }
        boolean without = xml.namespace().isEmpty();
        return notNamespace == null ? without : !without && !xml.namespace().equals(notNamespace);
    }

    private String missing(int at, int count) {
        for (int i = at; i < particles.size(); i++) {
            int soFar = i == at ? count : 0;
            if (soFar < particles.get(i).min()) {
                return particles.get(i).name();
            }
        }
        int wild = at == particles.size() ? count : 0;
        return wild < wildcardMin ? "an element of an extension" : null;
    }

    private static EpcisException unexpected(XmlCursor xml, String expected) {
        String sentence = "Element " + xml.name() + " may not stand here";
        return xml.fault("unexpected-element", expected == null ? sentence : sentence + "; " + expected + " must come");
    }
}
