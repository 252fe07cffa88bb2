/**
 * Codes that carry the proof that their maker issued them: key id and signature in AI 91 and 92, over GTIN, expiry, lot and
 * serial number, so that anybody can check a pack with the maker's public keys (JWKS) and no connection. Keeps the keys,
 * lets them come and go. Never says whether a pack is genuine or may be sold: a signed code can be copied, which only
 * {@code verification} can tell.
 */
package org.medseal.signing;
