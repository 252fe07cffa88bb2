package org.medseal.web.faces.item;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.medseal.operations.Operation;
import org.medseal.trace.ItemView;

/** What may be ordered from the page of an item; whether it may happen, the rules of items say in the end. */
public enum ItemAction {
    RECEIVE("receive", Operation.RECEIVE),
    TAKE_OUT("take-out", Operation.UNPACK),
    UNPACK("unpack", Operation.UNPACK),
    SAMPLE("sample", Operation.SAMPLE),
    RETURN("return", Operation.RETURN),
    DESTROY("destroy", Operation.DESTROY),
    DECOMMISSION("decommission", Operation.DECOMMISSION);

    private final String key;
    private final Operation operation;

    ItemAction(String key, Operation operation) {
        this.key = key;
        this.operation = operation;
    }

    static Optional<ItemAction> find(String key) {
        return Arrays.stream(values()).filter(action -> action.key.equals(key)).findFirst();
    }

    /** Those that make sense as the item stands: what is packed goes where its container goes until it is taken out. */
    static List<ItemAction> of(ItemView item, boolean holdsOthers) {
        List<ItemAction> actions = new ArrayList<>();
        if (!"active".equals(item.state())) {
            return actions;
        }
        boolean onTheWay = "in_transit".equals(item.disposition());
        if (item.parent() != null) {
            return onTheWay ? actions : List.of(TAKE_OUT);
        }
        if (onTheWay) {
            return List.of(RECEIVE, RETURN);
        }
        if (item.recalled()) {
            actions.add(RETURN);
        }
        if (holdsOthers) {
            actions.add(UNPACK);
        } else {
            actions.add(SAMPLE);
        }
        actions.add(DESTROY);
        actions.add(DECOMMISSION);
        return actions;
    }

    Operation operation() {
        return operation;
    }

    /** Stands in addresses and in the bundle. */
    public String getKey() {
        return key;
    }
}
