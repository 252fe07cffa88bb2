package org.medseal.epcis;

/** What an event did to the life, or to the relation, of the things that it names (EPCIS 2.0, 7.3.2). */
public enum Action {
    ADD,
    OBSERVE,
    DELETE
}
