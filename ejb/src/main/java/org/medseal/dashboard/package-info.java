/**
 * How things stand, at a glance: lots in work, pools and how long they last, messages that wait or are parked, captures
 * that run. Reads only, and only what an index or a small table answers; never counts packs one by one.
 */
package org.medseal.dashboard;
