package org.medseal.jms;

import org.medseal.outbox.IncomingRow;

/** Acts on the messages of one queue. */
interface Door {
    String queue();

    /** In the transaction that also takes up the answer. A refusal undoes what was begun and is answered instead. */
    Answer act(IncomingRow message);

    /** What a refused message was about, as far as that can be told; never refuses. */
    Answer.Question question(IncomingRow message);
}
