package org.medseal.masterdata;

/** A record as it stands, with the key by which people name it. */
public interface MasterRow {
    String key();
}
