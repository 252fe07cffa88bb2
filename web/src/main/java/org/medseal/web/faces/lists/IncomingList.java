package org.medseal.web.faces.lists;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.medseal.lists.ListDefinition;
import org.medseal.outbox.MessageLists;

/** Messages that came in. */
@ApplicationScoped
public class IncomingList implements ConsoleList {
    @Override
    public ListDefinition definition() {
        return MessageLists.INCOMING;
    }

    @Override
    public Map<String, String> links() {
        return Map.of("number", "message.xhtml?direction=in&id={number}");
    }
}
