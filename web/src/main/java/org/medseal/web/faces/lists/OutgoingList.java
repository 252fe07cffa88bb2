package org.medseal.web.faces.lists;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.medseal.lists.ListDefinition;
import org.medseal.outbox.MessageLists;

/** Messages to be sent. */
@ApplicationScoped
public class OutgoingList implements ConsoleList {
    @Override
    public ListDefinition definition() {
        return MessageLists.OUTGOING;
    }

    @Override
    public Map<String, String> links() {
        return Map.of("number", "message.xhtml?direction=out&id={number}");
    }
}
