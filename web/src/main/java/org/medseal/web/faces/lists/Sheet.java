package org.medseal.web.faces.lists;

import java.io.Closeable;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.medseal.lists.ListColumn;

/** A list being written down, row by row, in constant memory. */
interface Sheet extends Closeable {
    void head(List<ListColumn> columns, List<String> labels) throws IOException;

    void row(List<ListColumn> columns, List<Serializable> values) throws IOException;
}
