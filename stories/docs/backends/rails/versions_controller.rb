# config/routes.rb: get "/versions", to: "versions#index"
# app/controllers/versions_controller.rb
require "cgi"

class VersionsController < ApplicationController
  before_action :require_admin

  def index
    # A Trilha repete o nome para vários valores; o Rack guardaria só o último.
    asked = CGI.parse(request.query_string)
    size = params.fetch(:per_page, 50).to_i.clamp(1, 200)
    versions = PaperTrail::Version.order(created_at: :desc, id: :desc)
    versions = versions.where(item_type: asked["entityType"]) if asked["entityType"].any?
    versions = versions.where(item_id: asked["entityId"]) if asked["entityId"].any?
    if params[:cursor]
      moment, id = params[:cursor].split("|")
      versions = versions.where("(created_at, id) < (?, ?)", Time.iso8601(moment), Integer(id))
    end
    rows = versions.limit(size + 1).to_a
    page = rows.first(size)
    more = rows.length > size ? "#{page.last.created_at.utc.iso8601(6)}|#{page.last.id}" : nil
    render json: { rows: page.as_json, next: more }
  rescue ArgumentError, TypeError
    render json: { title: "cursor", status: 400, code: "cursor-mismatch" }, status: :bad_request
  end
end
