/**
 * The world around Medseal for trying it: a packaging line, an ERP. Each is a program of its own that knows Medseal
 * only from outside, by its queues and addresses, as real ones do; nothing here uses a class of the application.
 */
package org.medseal.wildfly.plant;
