/**
 * What a person or the ERP orders: take a sample, destroy, unpack, pack, ship, receive. Makes the event and hands it to
 * {@code capture}, which decides whether it may be; never touches an item itself.
 */
package org.medseal.operations;
