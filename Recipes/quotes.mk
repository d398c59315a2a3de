# A folder of quotes, each checked again only when it or the configuration changed:
#
#   make -k -f quotes.mk            # every quote, even when one fails
#   make -f quotes.mk QUOTES=offres REPORTS=/tmp/rapports
#
# A quote with findings fails its rule and is checked again next time; its report stands beside the others.
# Names with spaces are not for make: use `charterlint check FOLDER` for those.
QUOTES ?= devis
REPORTS ?= rapports
CHARTERLINT ?= charterlint
CHECK ?= --fail-on error

papers := $(foreach kind,docx html md txt,$(wildcard $(QUOTES)/*.$(kind)))
configuration := $(wildcard $(QUOTES)/.charterlint.jsonc .charterlint.jsonc)

.PHONY: quotes
quotes: $(patsubst $(QUOTES)/%,$(REPORTS)/%.ok,$(papers))

$(REPORTS)/%.ok: $(QUOTES)/% $(configuration)
	@mkdir -p $(REPORTS)
	$(CHARTERLINT) check $< $(CHECK) --format text=$(REPORTS)/$*.txt --format json=$(REPORTS)/$*.json
	@touch $@
