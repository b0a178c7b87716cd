# ActiveRecord with PaperTrail and JSON columns: a model, its tables in the database ARGV names, and a few edits.
require "active_record"
require "json"
require "paper_trail"

database = ARGV.fetch(1)
ActiveRecord::Base.establish_connection(adapter: "sqlite3", database: database)
ActiveRecord.default_timezone = :utc if ActiveRecord.respond_to?(:default_timezone=)

unless ActiveRecord::Base.connection.table_exists?(:versions)
  ActiveRecord::Schema.verbose = false
  ActiveRecord::Schema.define do
    create_table(:cobrancas) do |t|
      t.string :situacao
      t.decimal :valor, precision: 10, scale: 2
      t.json :dados
      t.datetime :pago_em
    end
    create_table(:versions) do |t|
      t.string :item_type, null: false
      t.bigint :item_id, null: false
      t.string :event, null: false
      t.string :whodunnit
      t.json :object
      t.json :object_changes
      t.datetime :created_at, precision: 6
    end
  end
end

class Cobranca < ActiveRecord::Base
  has_paper_trail
end

if PaperTrail::Version.count.zero?
  moment = Time.utc(2026, 2, 17, 12, 0, 0)
  stamp = ->(item) { item.versions.last&.update_columns(created_at: moment += 420) }
  24.times do |number|
    PaperTrail.request.whodunnit = number.even? ? "Ana Souza <ana@example.com>" : "gid://crm/Usuario/2"
    cobranca = Cobranca.create!(situacao: "aberta", valor: "19.99", dados: { origem: { canal: "site" } })
    stamp.(cobranca)
    cobranca.update!(situacao: "paga", pago_em: Time.utc(2026, 2, 18, 3, 0, 0))
    stamp.(cobranca)
    PaperTrail.request.whodunnit = nil
    cobranca.update!(valor: "25.50", dados: { origem: { canal: "loja" } })
    stamp.(cobranca)
    next unless (number % 6).zero?

    cobranca.destroy!
    stamp.(cobranca)
  end
end
