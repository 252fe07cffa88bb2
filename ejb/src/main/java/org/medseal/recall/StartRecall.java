package org.medseal.recall;

/** Starts a recall by signature: the signer's password again, and what the signature means ({@code approved}). */
public record StartRecall(String password, String meaning) {
    @Override
    public String toString() {
        return "StartRecall[meaning=" + meaning + "]";
    }
}
