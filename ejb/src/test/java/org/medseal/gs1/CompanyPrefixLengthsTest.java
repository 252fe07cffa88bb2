package org.medseal.gs1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompanyPrefixLengthsTest {
    private static CompanyPrefixLengths read(String text) throws IOException {
        return CompanyPrefixLengths.read(new StringReader(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "prefix\tgcpLength\n# remark\n9506\t7\n95060\t9\n03\t0\n",
                "{\"GCPPrefixFormatList\":{\"date\":\"2026\",\"entry\":[{\"prefix\":\"9506\",\"gcpLength\":7},"
                        + "{\"prefix\": \"95060\", \"gcpLength\": 9},{\"prefix\":\"03\",\"gcpLength\":0}]}}",
                "<?xml version='1.0'?><GCPPrefixFormatList date='2026'><entry prefix=\"9506\" gcpLength=\"7\"/>"
                        + "<entry prefix='95060' gcpLength='9'/><entry prefix=\"03\" gcpLength=\"0\"/></GCPPrefixFormatList>"
            })
    void readsTheListInEveryForm(String text) throws IOException {
        CompanyPrefixLengths lengths = read(text);
        assertThat(lengths.lengthFor("9506100000000")).hasValue(7);
        assertThat(lengths.lengthFor("9506000000000")).as("the longest match").hasValue(9);
        assertThat(lengths.lengthFor("0312345678901")).as("no prefix there").isEmpty();
        assertThat(lengths.lengthFor("7612345678901")).as("not guessed").isEmpty();
    }

    @Test
    void whatIsKnownForCertainGoesFirst() throws IOException {
        CompanyPrefixLengths lengths = read("9506000\t9\n").with(List.of(new CompanyPrefix("9506000")));
        assertThat(lengths.lengthFor(new Gtin("09506000134352"))).hasValue(7);
        assertThat(lengths.lengthFor("95060011")).isEmpty();
    }

    @Test
    void prefixesTooShortForAUrnGiveNone() throws IOException {
        CompanyPrefixLengths lengths = read("9506\t4\n");
        ParsedCode code = Code.examine("(01)09506000134352(21)A1", ReadOptions.DEFAULT, lengths);
        assertThat(code.valid()).isTrue();
        assertThat(code.epc()).isNull();
        assertThat(lengths.lengthFor(new Gtin("09506000134352"))).isEmpty();
    }

    @Test
    void aListThatCannotBeRightIsRefused() {
        assertThatThrownBy(() -> read("[{\"prefix\":\"95\"},{\"prefix\":\"96\",\"gcpLength\":7}]"))
                .hasMessage("The list of company prefixes gives no gcpLength for prefix 95");
        assertThatThrownBy(() -> read("95\t13\n"))
                .hasMessage("The list of company prefixes gives 95 the length \"13\"");
    }
}
