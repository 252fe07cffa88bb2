package org.medseal.masterdata;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.Serializable;
import org.medseal.gs1.Gln;

/** What is known of a place. {@code kind} is a word such as {@code site}, {@code line}, {@code warehouse}. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record LocationDetails(String name, String kind, Gln party, Address address, Coordinates coordinates)
        implements Serializable {}
