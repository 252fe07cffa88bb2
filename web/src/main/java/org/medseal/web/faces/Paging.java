package org.medseal.web.faces;

import java.io.Serializable;
import org.medseal.masterdata.Listing;
import org.medseal.masterdata.Page;

/** Which part of a list is shown, and what was asked for: both stand in the address, so that a list can be kept. */
public class Paging implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int SIZE = 25;

    private int page = 1;
    private String q;
    private long total;
    private int shown;

    Listing listing() {
        return new Listing(Math.max(page, 1) - 1, SIZE, q);
    }

    void took(Page<?> taken) {
        total = taken.total();
        shown = taken.items().size();
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public long getTotal() {
        return total;
    }

    /** Place in the whole list of the first row shown, from 1; 0 for an empty list. */
    public long getFirst() {
        return shown == 0 ? 0 : (long) (page - 1) * SIZE + 1;
    }

    public long getLast() {
        return shown == 0 ? 0 : getFirst() + shown - 1;
    }

    public boolean isEarlier() {
        return page > 1;
    }

    public boolean isLater() {
        return getLast() < total;
    }
}
