package dev.weavewiki.core.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.model.code.Fact;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Routers that are mounted in other files serve their paths where they are mounted, however many levels there are. */
class MountedRoutersTest {

    private static List<String> endpoints(String... files) {
        return InMemoryFiles.of(files).model().facts(Fact.Kind.HTTP_ENDPOINT).stream()
                .map(fact -> (fact.detail() + " " + fact.name()).strip())
                .toList();
    }

    @Test
    void fast_api_puts_the_inclusions_prefix_before_the_routers_own() {
        List<String> endpoints = endpoints(
                "backend/app/main.py",
                """
                from fastapi import FastAPI
                from app.api.main import api_router
                from app.core.config import settings
                app = FastAPI()
                app.include_router(api_router, prefix=settings.API_V1_STR)
                """,
                "backend/app/core/config.py",
                """
                class Settings:
                    API_V1_STR: str = "/api/v1"
                """,
                "backend/app/api/main.py",
                """
                from fastapi import APIRouter
                from app.api.routes import items, users
                from .made import router as made_router
                api_router = APIRouter()
                api_router.include_router(items.router, prefix="/items", tags=["items"])
                api_router.include_router(users.router)
                api_router.include_router(made_router, prefix=f"/{made}")
                """,
                "backend/app/api/routes/items.py",
                """
                from fastapi import APIRouter
                router = APIRouter()

                @router.get("/{id}")
                def one(id: int): ...

                @router.post("/")
                def add(): ...
                """,
                "backend/app/api/routes/users.py",
                """
                from fastapi import APIRouter
                router = APIRouter(prefix="/users")

                @router.get("/me")
                def me(): ...
                """,
                "backend/app/api/made.py",
                """
                from fastapi import APIRouter
                router = APIRouter()

                @router.get("/unknown")
                def unknown(): ...
                """);

        assertThat(endpoints).containsExactly("POST /api/v1/items/", "GET /api/v1/items/{id}", "GET /api/v1/users/me");
    }

    @Test
    void flask_takes_the_registrations_prefix_instead_of_the_blueprints_own() {
        List<String> endpoints = endpoints(
                "shop/app.py",
                """
                from flask import Flask
                from shop import cart, user
                from shop.admin import bp as admin_bp

                def create_app():
                    app = Flask(__name__)
                    app.register_blueprint(user.views.blueprint)
                    app.register_blueprint(cart.blueprint, url_prefix='/basket')
                    app.register_blueprint(admin_bp, url_prefix="/admin")
                    app.add_url_rule('/health', view_func=health, methods=['GET'])
                    return app
                """,
                "shop/user/__init__.py",
                "from . import views\n",
                "shop/user/views.py",
                """
                from flask import Blueprint
                blueprint = Blueprint('user', __name__, url_prefix='/users')

                @blueprint.route('/me')
                def me(): ...
                """,
                "shop/cart.py",
                """
                from flask import Blueprint
                blueprint = Blueprint('cart', __name__, url_prefix='/cart')

                @blueprint.route('/items', methods=['POST'])
                def add(): ...
                """,
                "shop/admin.py",
                """
                from flask import Blueprint
                from shop.audit import audit
                bp = Blueprint('admin', __name__)
                bp.register_blueprint(audit, url_prefix='/audit')
                """,
                "shop/audit.py",
                """
                from flask import Blueprint
                audit = Blueprint('audit', __name__)

                @audit.get('/log')
                def log(): ...
                """);

        assertThat(endpoints)
                .containsExactly("GET /admin/audit/log", "POST /basket/items", "GET /health", "GET /users/me");
    }

    @Test
    void express_routers_are_mounted_over_several_levels() {
        List<String> endpoints = endpoints(
                "src/app.ts", """
                import express from 'express';
                import routes from './routes';
                const app = express();
                app.use('/api', routes);
                """, "src/routes/index.ts", """
                import { Router } from 'express';
                import users, { inner as inside } from './users';
                import * as orders from './orders';
                const router = Router();
                router.use('/users', users);
                router.use('/inner', inside);
                router.use('/orders', guard, orders.list);
                export default router;
                """, "src/routes/users.ts", """
                import { Router } from 'express';
                const users = Router();
                export const inner = Router();
                users.get('/:id', show);
                inner.get('/deep', show);
                export default users;
                """, "src/routes/orders.ts", """
                import { Router } from 'express';
                export const list = Router();
                list.post('/', add);
                """);

        assertThat(endpoints).containsExactly("GET /api/inner/deep", "POST /api/orders/", "GET /api/users/:id");
    }

    @Test
    void express_routers_may_be_made_and_handed_on_in_one_statement() {
        List<String> endpoints = endpoints("main.ts", """
                import express from 'express';
                import routes from './app/routes';
                const app = express();
                app.use(routes);
                """, "app/routes.ts", """
                import { Router } from 'express';
                import tags from './tags';
                const api = Router()
                  .use(tags);
                export default Router().use('/api', api);
                """, "app/tags.ts", """
                import { Router } from 'express';
                const router = Router();
                router.get('/tags', all);
                export default router;
                """);

        assertThat(endpoints).containsExactly("GET /api/tags");
    }

    @Test
    void go_functions_serve_below_the_groups_that_they_are_handed() {
        List<String> endpoints = endpoints("main.go", """
                package main

                import (
                	"example.com/shop/users"
                	"github.com/gin-gonic/gin"
                )

                func main() {
                	r := gin.Default()
                	v1 := r.Group("/api")
                	users.Register(v1.Group("/users"))
                	users.Profiles(v1)
                }
                """, "users/routers.go", """
                package users

                import "github.com/gin-gonic/gin"

                func Register(router *gin.RouterGroup) {
                	router.POST("/login", login)
                	inner := router.Group("/me")
                	inner.GET("/", me)
                }

                func Profiles(group *gin.RouterGroup) {
                	group.GET("/profiles/:name", profile)
                }
                """);

        assertThat(endpoints).containsExactly("GET /api/profiles/:name", "POST /api/users/login", "GET /api/users/me/");
    }

    @Test
    void gorillas_routes_name_their_methods_after_the_handler() {
        List<String> endpoints = endpoints("main.go", """
                package main

                import (
                	"github.com/gorilla/mux"
                	"net/http"
                )

                func main() {
                	r := mux.NewRouter()
                	s := r.PathPrefix("/products").Subrouter()
                	s.HandleFunc("/{key}", show).Methods("GET", "PUT")
                	r.HandleFunc("/", home)
                }
                """);

        assertThat(endpoints).containsExactly("/", "GET, PUT /products/{key}");
    }

    @Test
    void django_lists_are_included_by_module_by_name_and_on_the_spot() {
        List<String> endpoints = endpoints("site/urls.py", """
                from django.contrib import admin
                from django.urls import include, path
                from rest_framework.routers import DefaultRouter
                router = DefaultRouter()
                router.register(r'users', UserViewSet)
                check_urls = [
                    path("name/", views.name),
                ]
                urlpatterns = [
                    path("admin/", admin.site.urls),
                    path("checks/<uuid:code>/", include(check_urls)),
                    path("api/", include(router.urls)),
                    path("shop/", include("site.shop.urls", namespace="shop")),
                    path("inner/", include([
                        path("a/", views.a),
                    ])),
                    path(made, include("site.made.urls")),
                    path("", views.index),
                ]
                """, "site/shop/urls.py", """
                from django.urls import path
                urlpatterns = [path("cart/", views.cart)]
                """, "site/made/urls.py", """
                from django.urls import path
                urlpatterns = [path("unknown/", views.unknown)]
                """);

        assertThat(endpoints)
                .containsExactly("/", "view set /api/users/", "/checks/<uuid:code>/name/", "/inner/a/", "/shop/cart/");
    }

    @Test
    void rails_routes_hold_any_characters_and_match_several_methods() {
        List<String> endpoints = endpoints("config/routes.rb", """
                Rails.application.routes.draw do
                  get "/~:username" => "users#show", :as => "user"
                  match "/password" => "login#password",
                    :as => "password", :via => [:get, :post]
                  get :feed
                end
                """);

        assertThat(endpoints).containsExactly("GET /feed", "GET /password", "POST /password", "GET /~:username");
    }
}
